#include "gui/kit/AttributeEditor.h"

#include "gui/kit/Button.h"
#include "gui/kit/Spacing.h"
#include "gui/kit/TitleLabel.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLineEdit>

namespace nephoscope::gui {

class AttributeEditor::Row final : public QWidget
{
public:
    Row(AttributeEditor *owner, const Attribute &attribute, bool isSaved)
        : saved(isSaved)
        , key(new QLineEdit(attribute.key))
        , value(new QLineEdit(attribute.value))
        , remove(new Button(Button::Variant::Normal))
        , undo(new Button(Button::Variant::InlineLink))
        , keyLabel(new Label)
        , valueLabel(new Label)
        , keyError(new Label(TextStyle::Small))
        , valueError(new Label(TextStyle::Small))
        , note(new TitleLabel(TextStyle::Small))
    {
        auto *grid = new QGridLayout(this);
        grid->setContentsMargins(0, 0, 0, 0);
        const auto space = [grid] {
            grid->setHorizontalSpacing(Theme::instance().space("s"));
            grid->setVerticalSpacing(Theme::instance().space("xxs"));
        };
        space();
        connect(&Theme::instance(), &Theme::changed, this, space);
        grid->setColumnStretch(0, 1);
        grid->setColumnStretch(1, 1);
        key->setObjectName(QStringLiteral("key"));
        value->setObjectName(QStringLiteral("value"));
        remove->setObjectName(QStringLiteral("remove"));
        undo->setObjectName(QStringLiteral("undo"));
        keyError->setObjectName(QStringLiteral("keyError"));
        valueError->setObjectName(QStringLiteral("valueError"));
        for (Label *error : {keyError, valueError}) {
            error->setToken(Token::TextStatusError);
            error->setWordWrap(true);
            error->hide();
        }
        for (Label *label : {keyLabel, valueLabel})
            label->setToken(Token::TextLabel);
        grid->addWidget(keyLabel, 0, 0);
        grid->addWidget(valueLabel, 0, 1);
        grid->addWidget(key, 1, 0);
        grid->addWidget(value, 1, 1);
        grid->addWidget(remove, 1, 2);
        grid->addWidget(keyError, 2, 0, Qt::AlignTop);
        grid->addWidget(valueError, 2, 1, Qt::AlignTop);
        auto *noteRow = new QHBoxLayout;
        followDensity(noteRow, [](const Theme &theme) { return Spacing{theme.space("xs")}; });
        noteRow->addWidget(note);
        noteRow->addWidget(undo);
        noteRow->addStretch(1);
        grid->addLayout(noteRow, 3, 0, 1, 2); // the last column is the button's: without it, there is no distance to it
        connect(key, &QLineEdit::textChanged, owner, [owner, this] {
            if (!keyError->isHidden())
                owner->check(this, false);
            Q_EMIT owner->changed();
        });
        connect(value, &QLineEdit::textChanged, owner, [owner, this] {
            if (!valueError->isHidden())
                owner->check(this, false);
            Q_EMIT owner->changed();
        });
        for (QLineEdit *edit : {key, value})
            connect(edit, &QLineEdit::editingFinished, owner, [owner, this, edit] {
                if (edit->isModified())
                    owner->check(this, false);
            });
        connect(remove, &QPushButton::clicked, owner, [owner, this] { owner->removeRow(this); });
        connect(undo, &QPushButton::clicked, owner, [owner, this] {
            setRemoved(false);
            key->setFocus(Qt::OtherFocusReason);
            owner->retranslate();
            Q_EMIT owner->changed();
        });
        setRemoved(false);
    }

    void setRemoved(bool on)
    {
        removed = on;
        key->setEnabled(!on);
        value->setEnabled(!on);
        remove->setEnabled(!on);
        note->setVisible(on);
        undo->setVisible(on);
        if (on)
            setErrors({}, {});
    }

    void setErrors(const QString &keyText, const QString &valueText)
    {
        const auto set = [](QLineEdit *edit, Label *label, const QString &text) {
            label->setText(text);
            label->setVisible(!text.isEmpty());
            edit->setProperty("invalid", !text.isEmpty());
            edit->setAccessibleDescription(text);
            edit->update();
        };
        set(key, keyError, keyText);
        set(value, valueError, valueText);
    }

    void translate(const Words &words, bool first, int number)
    {
        keyLabel->setText(words.key);
        valueLabel->setText(QString(words.value % AttributeEditor::tr(" - optional")));
        keyLabel->setVisible(first);
        valueLabel->setVisible(first);
        key->setPlaceholderText(words.keyPlaceholder);
        value->setPlaceholderText(words.valuePlaceholder);
        key->setAccessibleName(QStringLiteral("%1 %2").arg(words.key).arg(number));
        value->setAccessibleName(QStringLiteral("%1 %2").arg(words.value).arg(number));
        remove->setLabel(AttributeEditor::tr("Remove"));
        remove->setAccessibleName(AttributeEditor::tr("Remove %1").arg(key->text().isEmpty() ? QString::number(number) : key->text()));
        undo->setLabel(AttributeEditor::tr("Undo"));
        note->setText(words.willBeRemoved);
    }

    bool saved;
    bool removed = false;
    QLineEdit *key;
    QLineEdit *value;
    Button *remove;
    Button *undo;
    Label *keyLabel;
    Label *valueLabel;
    Label *keyError;
    Label *valueError;
    Label *note;
};

AttributeEditor::AttributeEditor(int limit, QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
    , m_empty(new Label)
    , m_add(new Button(Button::Variant::Normal))
    , m_remaining(new Label(TextStyle::Small))
    , m_limit(limit)
{
    followDensity(m_column, [](const Theme &theme) { return Spacing{theme.space("s")}; });
    m_empty->setToken(Token::TextEmpty);
    m_add->setObjectName(QStringLiteral("addRow"));
    m_remaining->setObjectName(QStringLiteral("remaining"));
    m_remaining->setWordWrap(true);
    m_column->addWidget(m_empty);
    m_column->addWidget(m_add, 0, Qt::AlignLeft);
    m_column->addWidget(m_remaining);
    connect(m_add, &QPushButton::clicked, this, [this] {
        addRow({}, false, true);
        retranslate();
        Q_EMIT changed();
    });
    AttributeEditor::retranslate();
}

void AttributeEditor::setSaved(const std::vector<Attribute> &attributes)
{
    for (Row *row : m_rows) {
        row->hide();
        row->deleteLater();
    }
    m_rows.clear();
    m_saved = attributes;
    for (const Attribute &attribute : attributes)
        addRow(attribute, true, false);
    retranslate();
}

void AttributeEditor::addRow(const Attribute &attribute, bool saved, bool focus)
{
    auto *row = new Row(this, attribute, saved);
    m_column->insertWidget(int(m_rows.size()) + 1, row);
    m_rows.push_back(row);
    row->show();
    if (focus)
        row->key->setFocus(Qt::OtherFocusReason);
}

void AttributeEditor::removeRow(Row *row)
{
    if (row->saved) {
        row->setRemoved(true);
        row->undo->setFocus(Qt::OtherFocusReason);
    } else {
        std::erase(m_rows, row);
        m_column->removeWidget(row);
        row->hide();
        row->deleteLater();
        m_add->setFocus(Qt::OtherFocusReason);
    }
    // A duplicate may be gone.
    for (Row *other : m_rows)
        if (!other->keyError->isHidden())
            check(other, true);
    retranslate();
    Q_EMIT changed();
}

std::vector<AttributeEditor::Attribute> AttributeEditor::attributes() const
{
    std::vector<Attribute> out;
    for (const Row *row : m_rows)
        if (!row->removed)
            out.push_back({row->key->text(), row->value->text()});
    return out;
}

void AttributeEditor::check(Row *row, bool all)
{
    if (row->removed)
        return;
    const QString key = row->key->text();
    QString problem;
    if (key.isEmpty()) {
        // An empty key in a fresh row is no error before it is sent.
        if (all || !row->value->text().isEmpty() || !row->keyError->isHidden())
            problem = tr("Enter a key.");
    } else {
        problem = keyProblem(key);
        const auto same = std::count_if(m_rows.begin(), m_rows.end(), [&key](const Row *other) { return !other->removed && other->key->text() == key; });
        if (problem.isEmpty() && same > 1)
            problem = tr("This key is used more than once.");
    }
    row->setErrors(problem, valueProblem(row->value->text()));
}

bool AttributeEditor::validate()
{
    bool fine = true;
    for (Row *row : m_rows) {
        check(row, true);
        fine = fine && row->keyError->isHidden() && row->valueError->isHidden();
    }
    return fine;
}

void AttributeEditor::focusFirstBad()
{
    for (Row *row : m_rows) {
        if (!row->keyError->isHidden() || !row->valueError->isHidden()) {
            (row->keyError->isHidden() ? row->value : row->key)->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

void AttributeEditor::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    retranslate();
}

void AttributeEditor::retranslate()
{
    const Words said = words();
    int number = 0;
    for (Row *row : m_rows) {
        row->translate(said, number == 0, number + 1);
        ++number;
        row->key->setReadOnly(m_readOnly);
        row->value->setReadOnly(m_readOnly);
        row->remove->setVisible(!m_readOnly);
        if (!row->keyError->isHidden() || !row->valueError->isHidden())
            check(row, true);
    }
    m_empty->setText(said.empty);
    m_empty->setVisible(m_rows.empty());
    m_add->setLabel(said.add);
    m_add->setVisible(!m_readOnly);
    const int left = m_limit - int(attributes().size());
    m_add->setEnabled(left > 0);
    m_remaining->setText(remainingText(left));
    m_remaining->setVisible(!m_readOnly);
}

void AttributeEditor::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

AttributeEditor::Words AttributeEditor::words() const
{
    return {tr("Key"), tr("Value"), tr("Enter key"), tr("Enter value"), tr("Add new item"), tr("No items."), tr("This item will be removed when you save.")};
}

QString AttributeEditor::keyProblem(const QString &) const { return {}; }
QString AttributeEditor::valueProblem(const QString &) const { return {}; }

QString AttributeEditor::remainingText(int remaining) const
{
    return remaining > 0 ? tr("You can add up to %n more item(s).", nullptr, remaining) : tr("You have reached the limit of %n item(s).", nullptr, m_limit);
}

namespace {

constexpr int LongestKey = 128;
constexpr int LongestValue = 256;

bool hasBadCharacter(const QString &text)
{
    const auto fine = [](QChar c) { return c.isLetterOrNumber() || c.isSpace() || QStringView(u"_.:/=+-@").contains(c) || c.isMark() || c.isSurrogate(); };
    return !std::all_of(text.begin(), text.end(), fine);
}

} // namespace

TagEditor::TagEditor(QWidget *parent, int limit) : AttributeEditor(limit, parent), m_most(limit)
{
    setObjectName(QStringLiteral("tagEditor"));
    retranslate();
}

AttributeEditor::Words TagEditor::words() const
{
    return {tr("Key"), tr("Value"), tr("Enter key"), tr("Enter value"), tr("Add new tag"), tr("No tags associated with this resource."), tr("This tag will be removed when you save.")};
}

QString TagEditor::keyProblem(const QString &key) const
{
    if (key.size() > LongestKey)
        return tr("The key must not be longer than %n character(s).", nullptr, LongestKey);
    if (key.startsWith(QLatin1String("aws:"), Qt::CaseInsensitive))
        return tr("The prefix aws: is reserved.");
    if (hasBadCharacter(key))
        return tr("Only letters, numbers, spaces and _ . : / = + - @ are allowed.");
    return {};
}

QString TagEditor::valueProblem(const QString &value) const
{
    if (value.size() > LongestValue)
        return tr("The value must not be longer than %n character(s).", nullptr, LongestValue);
    if (hasBadCharacter(value))
        return tr("Only letters, numbers, spaces and _ . : / = + - @ are allowed.");
    return {};
}

QString TagEditor::remainingText(int remaining) const
{
    return remaining > 0 ? tr("You can add up to %n more tag(s).", nullptr, remaining) : tr("You have reached the limit of %n tag(s).", nullptr, m_most);
}

} // namespace nephoscope::gui
