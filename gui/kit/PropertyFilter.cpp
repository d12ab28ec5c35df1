#include "gui/kit/PropertyFilter.h"

#include "gui/kit/Button.h"
#include "gui/kit/FilterParts.h"
#include "gui/kit/FlowLayout.h"
#include "gui/kit/Label.h"
#include "gui/kit/Menu.h"
#include "gui/kit/TextFilter.h"
#include "gui/theme/Icons.h"

#include <QtCore/QPointer>
#include <QtGui/QAction>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui {

PropertyFilter::PropertyFilter(const QString &placeholder, QWidget *parent)
    : QWidget(parent)
    , m_input(new QLineEdit)
    , m_clear(nullptr)
    , m_count(new Label)
    , m_tokens(new QWidget)
    , m_tokenFlow(new FlowLayout(m_tokens))
    , m_clearAll(new Button(Button::Variant::InlineLink))
    , m_suggestions(new FilterSuggestions(this))
{
    m_input->setObjectName(QStringLiteral("filterInput"));
    m_input->addAction(icons::icon(QStringLiteral("search"), Token::TextIconSubtle), QLineEdit::LeadingPosition);
    m_clear = m_input->addAction(icons::icon(QStringLiteral("close")), QLineEdit::TrailingPosition);
    m_clear->setVisible(false);
    m_input->setMinimumWidth(160);
    m_input->setMaximumWidth(560);
    m_input->installEventFilter(this);
    m_count->setObjectName(QStringLiteral("matchCount"));
    m_count->setToken(Token::TextFormSecondary);
    m_count->hide();
    m_tokens->setObjectName(QStringLiteral("tokens"));
    m_tokens->hide();
    m_tokenFlow->setContentsMargins(0, 0, 0, 0);
    m_tokenFlow->setSpacing(8);
    m_clearAll->setMinimumHeight(32); // on one line with the tokens
    m_clearAll->setObjectName(QStringLiteral("clearFilters"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_input, 100); // all there is, up to its greatest width
    row->addWidget(m_count);
    row->addStretch(1);
    column->addLayout(row);
    column->addWidget(m_tokens);
    setFocusProxy(m_input);
    setPlaceholder(placeholder);
    connect(m_clear, &QAction::triggered, m_input, &QLineEdit::clear);
    connect(m_input, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_clear->setVisible(!text.isEmpty());
        updateShown();
    });
    connect(m_input, &QLineEdit::textEdited, this, &PropertyFilter::suggest);
    connect(m_suggestions, &FilterSuggestions::chosen, this, &PropertyFilter::take);
    connect(m_suggestions, &FilterSuggestions::highlightChanged, m_input, &QWidget::setAccessibleDescription);
    connect(m_clearAll, &QPushButton::clicked, this, [this] {
        setTokens({});
        m_input->setFocus(Qt::OtherFocusReason);
    });
    retranslate();
}

PropertyFilter::~PropertyFilter()
{
    delete m_suggestions.data();
    delete m_editor.data();
}

void PropertyFilter::setProperties(std::vector<FilterProperty> properties)
{
    m_properties = std::move(properties);
    rebuildTokens();
    updateShown();
}

void PropertyFilter::setPlaceholder(const QString &placeholder)
{
    m_input->setPlaceholderText(placeholder);
    m_input->setAccessibleName(placeholder);
}

void PropertyFilter::setQuery(const FilterQuery &query) { setTokens(query); }

bool PropertyFilter::setText(const QString &text)
{
    const auto query = FilterQuery::parse(text);
    if (query)
        setTokens(*query);
    return query.has_value();
}

QString PropertyFilter::typedFreeText() const
{
    const QString text = m_input->text();
    const Typed typed = analyse(text);
    // The name of a property alone is a word like others, until a blank or an operator follows.
    const bool condition = typed.stage == Typed::Stage::Value || (typed.stage == Typed::Stage::Operator && (!typed.rest.isEmpty() || text.endsWith(u' ')));
    return condition ? QString() : text.trimmed();
}

void PropertyFilter::updateShown()
{
    if (m_holding)
        return;
    FilterQuery shown = m_query;
    const FilterToken typed{{}, FilterOperator::Contains, typedFreeText()};
    if (!typed.value.isEmpty() && std::find(shown.tokens.begin(), shown.tokens.end(), typed) == shown.tokens.end())
        shown.tokens.push_back(typed);
    if (shown == m_shown)
        return;
    m_shown = std::move(shown);
    Q_EMIT shownQueryChanged(m_shown);
}

void PropertyFilter::clearInput()
{
    m_holding = true;
    m_input->clear();
    m_holding = false;
    ++m_question;
    m_suggestions->closePopover();
}

void PropertyFilter::clear()
{
    clearInput();
    setTokens({});
}

QString PropertyFilter::filterText() const
{
    const QString typed = m_input->text();
    if (!m_query.isEmpty())
        return m_shown.toString();
    // Text that would be read back as something else goes in quotes.
    const auto read = FilterQuery::parse(typed);
    const bool plain = !read || (read->tokens.size() == 1 && read->tokens.front() == FilterToken{{}, FilterOperator::Contains, typed});
    return plain || m_shown.isEmpty() ? typed : m_shown.toString();
}

void PropertyFilter::setFilterText(const QString &text)
{
    const auto query = FilterQuery::parse(text);
    const bool known = query && std::all_of(query->tokens.begin(), query->tokens.end(), [this](const FilterToken &token) {
        return token.isFreeText() || find(token.property);
    });
    const FilterToken *only = known && query->tokens.size() == 1 ? &query->tokens.front() : nullptr;
    const bool word = only && only->isFreeText() && only->op == FilterOperator::Contains;
    m_holding = true;
    m_input->setText(word ? only->value : known ? QString() : text);
    m_holding = false;
    setTokens(known && !word ? *query : FilterQuery());
}

void PropertyFilter::setMatchCount(int count)
{
    m_matches = count;
    m_count->setVisible(count >= 0);
    if (count >= 0)
        m_count->setText(TextFilter::tr("%n match(es)", nullptr, count));
}

QString PropertyFilter::operatorName(FilterOperator op)
{
    switch (op) {
    case FilterOperator::Equals: return tr("Equals");
    case FilterOperator::NotEquals: return tr("Does not equal");
    case FilterOperator::Contains: return tr("Contains");
    case FilterOperator::NotContains: return tr("Does not contain");
    case FilterOperator::StartsWith: return tr("Starts with");
    case FilterOperator::NotStartsWith: return tr("Does not start with");
    case FilterOperator::Less: return tr("Less than");
    case FilterOperator::LessOrEqual: return tr("Less than or equal");
    case FilterOperator::Greater: return tr("Greater than");
    case FilterOperator::GreaterOrEqual: return tr("Greater than or equal");
    }
    return {};
}

const FilterProperty *PropertyFilter::find(const QString &id) const
{
    for (const FilterProperty &property : m_properties)
        if (property.id == id)
            return &property;
    return nullptr;
}

QString PropertyFilter::tokenText(const FilterToken &token) const
{
    if (token.isFreeText())
        return token.op == FilterOperator::NotContains ? QString(u"!: " % token.value) : token.value;
    const FilterProperty *property = find(token.property);
    const QString value = token.value.isEmpty() ? tr("(empty)") : token.value;
    return QString((property ? property->label : token.property) % u' ' % filterSymbol(token.op) % u' ' % value);
}

PropertyFilter::Typed PropertyFilter::analyse(const QString &text) const
{
    // The property with the longest name that begins the text: "Size" must not hide "Size on disk".
    const FilterProperty *property = nullptr;
    qsizetype length = 0;
    for (const FilterProperty &at : m_properties) {
        for (const QString &name : {at.label, at.id}) {
            const bool ends = text.size() == name.size() || (text.size() > name.size() && !text[name.size()].isLetterOrNumber());
            if (name.size() > length && text.startsWith(name, Qt::CaseInsensitive) && ends) {
                property = &at;
                length = name.size();
            }
        }
    }
    Typed out{.rest = text};
    if (!property)
        return out;
    const QString rest = text.mid(length).trimmed();
    std::vector<FilterOperator> begun;
    std::optional<FilterOperator> said;
    for (FilterOperator op : property->operators) {
        const QString symbol = filterSymbol(op);
        if (symbol.startsWith(rest))
            begun.push_back(op);
        if (rest.startsWith(symbol) && (!said || symbol.size() > filterSymbol(*said).size()))
            said = op;
    }
    const bool blankFollows = text.endsWith(u' ') && said && rest == filterSymbol(*said);
    if (!begun.empty() && !blankFollows && !(begun.size() == 1 && said))
        return {Typed::Stage::Operator, property, begun.front(), rest};
    if (!said)
        return out;
    return {Typed::Stage::Value, property, *said, rest.mid(filterSymbol(*said).size()).trimmed()};
}

void PropertyFilter::suggest()
{
    using Kind = FilterSuggestions::Kind;
    ++m_question;
    m_input->setAccessibleDescription({});
    const Typed typed = analyse(m_input->text());
    if (typed.stage == Typed::Stage::Value) {
        suggestValues(typed);
        return;
    }
    std::vector<FilterSuggestions::Item> items;
    if (typed.stage == Typed::Stage::Operator) {
        items.push_back({Kind::Heading, tr("Operators")});
        for (FilterOperator op : typed.property->operators)
            if (filterSymbol(op).startsWith(typed.rest))
                items.push_back({Kind::Operator, typed.property->label % u' ' % filterSymbol(op), operatorName(op),
                                 typed.property->label % u' ' % filterSymbol(op) % u' '});
    } else {
        const QString text = m_input->text().trimmed();
        if (!text.isEmpty())
            items.push_back({Kind::FreeText, tr("Use: \"%1\"").arg(text), {}, text});
        const size_t heading = items.size();
        items.push_back({Kind::Heading, tr("Properties")});
        for (const FilterProperty &property : m_properties)
            if (property.label.contains(text, Qt::CaseInsensitive) || property.id.contains(text, Qt::CaseInsensitive))
                items.push_back({Kind::Property, property.label, {}, property.label % u' '});
        // Plain text filters already: a list that only says so would hide the rows it found.
        if (items.size() == heading + 1)
            items.clear();
    }
    m_suggestions->show(std::move(items), m_input);
}

void PropertyFilter::suggestValues(const Typed &typed)
{
    using Kind = FilterSuggestions::Kind;
    const auto list = [this, label = typed.property->label, hint = typed.property->hint, rest = typed.rest](const QStringList &values, bool loading) {
        std::vector<FilterSuggestions::Item> items;
        if (!rest.isEmpty())
            items.push_back({Kind::Value, tr("Use: \"%1\"").arg(rest), {}, rest});
        const size_t heading = items.size();
        items.push_back({Kind::Heading, tr("Values of %1").arg(label)});
        for (const QString &value : values)
            if (value.contains(rest, Qt::CaseInsensitive))
                items.push_back({Kind::Value, value, {}, value});
        if (loading)
            items.push_back({Kind::Note, tr("Loading values")});
        else if (values.isEmpty() && !hint.isEmpty())
            items.push_back({Kind::Note, hint});
        if (items.size() == heading + 1)
            items.pop_back();
        m_suggestions->show(std::move(items), m_input);
    };
    list(typed.property->values, bool(typed.property->load));
    if (!typed.property->load)
        return;
    typed.property->load(typed.rest, [guard = QPointer(this), question = m_question, list](const QStringList &values) {
        // Another key was pressed meanwhile, or the user went elsewhere: that answer is of no use.
        if (guard && guard->m_question == question && guard->m_input->hasFocus())
            list(values, false);
    });
}

void PropertyFilter::take(int suggestion)
{
    const FilterSuggestions::Item item = m_suggestions->items()[size_t(suggestion)];
    switch (item.kind) {
    case FilterSuggestions::Kind::FreeText:
        addToken({{}, FilterOperator::Contains, item.data});
        break;
    case FilterSuggestions::Kind::Property:
    case FilterSuggestions::Kind::Operator:
        m_input->setText(item.data);
        suggest();
        break;
    case FilterSuggestions::Kind::Value: {
        const Typed typed = analyse(m_input->text());
        addToken({typed.property->id, typed.op, item.data});
        break;
    }
    case FilterSuggestions::Kind::Heading:
    case FilterSuggestions::Kind::Note:
        break;
    }
}

void PropertyFilter::commitTyped()
{
    const QString text = m_input->text().trimmed();
    if (text.isEmpty())
        return;
    // A whole query may be pasted.
    if (const auto pasted = FilterQuery::parse(text); pasted && pasted->tokens.size() > 1) {
        const auto known = [this](const FilterToken &token) { return token.isFreeText() ? false : find(token.property) != nullptr; };
        if (std::all_of(pasted->tokens.begin(), pasted->tokens.end(), known)) {
            clearInput();
            FilterQuery query = m_query;
            query.tokens.insert(query.tokens.end(), pasted->tokens.begin(), pasted->tokens.end());
            query.any = m_query.tokens.empty() ? pasted->any : m_query.any;
            setTokens(query);
            return;
        }
    }
    const Typed typed = analyse(m_input->text());
    if (typed.stage == Typed::Stage::Value)
        addToken({typed.property->id, typed.op, typed.rest});
    else if (typed.stage == Typed::Stage::Property)
        addToken({{}, FilterOperator::Contains, text});
    else
        suggest(); // an operator is missing
}

void PropertyFilter::addToken(FilterToken token)
{
    clearInput();
    FilterQuery query = m_query;
    if (std::find(query.tokens.begin(), query.tokens.end(), token) == query.tokens.end())
        query.tokens.push_back(std::move(token));
    setTokens(std::move(query));
}

void PropertyFilter::setTokens(FilterQuery query)
{
    if (query.tokens.size() < 2 && m_query.tokens.size() > query.tokens.size())
        query.any = false;
    if (query == m_query) {
        updateShown();
        return;
    }
    m_query = std::move(query);
    rebuildTokens();
    Q_EMIT queryChanged(m_query);
    updateShown();
}

void PropertyFilter::rebuildTokens()
{
    m_clearAll->setParent(nullptr);
    while (QLayoutItem *item = m_tokenFlow->takeAt(0)) {
        if (item->widget() && item->widget() != m_clearAll) {
            item->widget()->hide();
            item->widget()->setObjectName({});
            item->widget()->deleteLater();
        }
        delete item;
    }
    for (size_t i = 0; i < m_query.tokens.size(); ++i) {
        if (i > 0) {
            auto *joint = new FilterJoint(m_query.any ? tr("or") : tr("and"), m_tokens);
            joint->setObjectName(u"joint-" % QString::number(i));
            connect(joint, &QAbstractButton::clicked, this, [this, joint] { chooseJoint(joint); });
            m_tokenFlow->addWidget(joint);
        }
        auto *chip = new FilterChip(tokenText(m_query.tokens[i]), m_tokens);
        chip->setObjectName(u"token-" % QString::number(i));
        connect(chip, &FilterChip::editWanted, this, [this, chip, at = int(i)] { editToken(at, chip); });
        connect(chip, &FilterChip::removeWanted, this, [this, at = int(i)] {
            FilterQuery query = m_query;
            query.tokens.erase(query.tokens.begin() + at);
            setTokens(query);
            m_input->setFocus(Qt::OtherFocusReason);
            m_suggestions->closePopover();
        });
        m_tokenFlow->addWidget(chip);
    }
    m_clearAll->setParent(m_tokens);
    m_tokenFlow->addWidget(m_clearAll);
    for (QWidget *child : m_tokens->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly))
        if (!child->objectName().isEmpty())
            child->show();
    m_tokens->setVisible(!m_query.tokens.empty());
    m_tokenFlow->invalidate();
    updateGeometry();
}

void PropertyFilter::editToken(int at, QWidget *anchor)
{
    delete m_editor.data();
    m_editor = new Popover(this);
    m_editor->setObjectName(QStringLiteral("tokenEditor"));
    m_editor->setAccessibleName(tr("Edit filter"));
    auto *form = new FilterTokenForm(m_properties, m_query.tokens[size_t(at)]);
    m_editor->column()->addWidget(form);
    connect(form, &FilterTokenForm::cancelled, m_editor, &Popover::closePopover);
    connect(form, &FilterTokenForm::applied, this, [this, form, at] {
        FilterQuery query = m_query;
        if (size_t(at) < query.tokens.size())
            query.tokens[size_t(at)] = form->token();
        m_editor->closePopover();
        setTokens(query);
    });
    m_editor->openAt(anchor);
    form->setFocus(Qt::TabFocusReason);
}

void PropertyFilter::chooseJoint(QWidget *anchor)
{
    auto *menu = new Menu(this);
    menu->addItem({.id = QStringLiteral("and"), .text = tr("and"), .description = tr("Rows that fit every filter"), .checked = !m_query.any});
    menu->addItem({.id = QStringLiteral("or"), .text = tr("or"), .description = tr("Rows that fit at least one filter"), .checked = m_query.any});
    connect(menu, &Menu::triggered, this, [this](const QString &id) {
        FilterQuery query = m_query;
        query.any = id == u"or";
        setTokens(query);
    });
    connect(menu, &Popover::closed, menu, &QObject::deleteLater);
    menu->openAt(anchor);
}

void PropertyFilter::retranslate()
{
    m_clear->setText(tr("Clear input"));
    m_clear->setToolTip(tr("Clear input"));
    m_clearAll->setLabel(tr("Clear filters"));
    m_suggestions->setAccessibleName(tr("Suggestions"));
    rebuildTokens();
    setMatchCount(m_matches);
}

void PropertyFilter::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

bool PropertyFilter::handleKey(int key)
{
    switch (key) {
    case Qt::Key_Down:
    case Qt::Key_Up:
        if (!m_suggestions->isVisible())
            suggest();
        m_suggestions->step(key == Qt::Key_Down ? 1 : -1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const int at = m_suggestions->highlighted(); at >= 0)
            take(at);
        else
            commitTyped();
        return true;
    case Qt::Key_Escape:
        if (m_suggestions->isVisible())
            m_suggestions->closePopover();
        else if (!m_input->text().isEmpty())
            m_input->clear();
        else
            return false;
        return true;
    default:
        return false;
    }
}

bool PropertyFilter::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_input && m_suggestions) {
        if (event->type() == QEvent::KeyPress && handleKey(static_cast<QKeyEvent *>(event)->key()))
            return true;
        if (event->type() == QEvent::MouseButtonPress && !m_suggestions->isVisible())
            suggest();
        if (event->type() == QEvent::FocusOut) {
            ++m_question;
            m_suggestions->closePopover();
        }
    }
    return QWidget::eventFilter(object, event);
}

} // namespace nephoscope::gui
