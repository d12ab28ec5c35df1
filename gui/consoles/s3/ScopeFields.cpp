#include "gui/consoles/s3/ScopeFields.h"

#include "gui/kit/AttributeEditor.h"
#include "gui/kit/ChoiceGroup.h"
#include "gui/kit/Form.h"
#include "gui/kit/FormField.h"
#include "gui/kit/Label.h"
#include "gui/kit/SizeInput.h"
#include "gui/kit/Spacing.h"
#include "gui/kit/TextInput.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui::s3 {

namespace {

const auto whole = QStringLiteral("whole");
const auto filtered = QStringLiteral("filtered");
constexpr qint64 largestObject = 50LL << 40; // bytes
constexpr int longestKey = 1024;             // bytes of UTF-8

/// The tags that objects must have: those of the rule's filter.
class FilterTags final : public TagEditor
{
public:
    FilterTags() { retranslate(); }

protected:
    Words words() const override
    {
        Words words = TagEditor::words();
        words.empty = ScopeFields::tr("No tags: objects fit with any tags.");
        return words;
    }
};

void spaced(QLayout *layout)
{
    followDensity(layout, [](const Theme &theme) { return Spacing{theme.space("l")}; });
}

} // namespace

ScopeFields::ScopeFields(Form &form, Wants wants, QWidget *parent)
    : QWidget(parent), m_wants(wants), m_choice(new RadioGroup({{.id = filtered}, {.id = whole}})), m_acknowledge(new CheckBox), m_filters(new QWidget), m_prefix(new TextInput),
      m_tagsTitle(new Label), m_tags(new FilterTags), m_larger(new SizeInput(largestObject)), m_smaller(new SizeInput(largestObject))
{
    spaced(new QVBoxLayout(this));
    spaced(new QVBoxLayout(m_filters));
    m_choiceField = add(form, m_choice, "scope", this);
    m_acknowledgeField = add(form, m_acknowledge, "acknowledge", this);
    layout()->addWidget(m_filters);
    m_prefixField = add(form, m_prefix, "prefix", m_filters);
    m_tags->setObjectName(QStringLiteral("tags"));
    m_tagsTitle->setToken(Token::TextLabel);
    auto *titled = new QVBoxLayout;
    followDensity(titled, [](const Theme &theme) { return Spacing{theme.space("xxs")}; });
    titled->addWidget(m_tagsTitle);
    titled->addWidget(m_tags);
    static_cast<QVBoxLayout *>(m_filters->layout())->addLayout(titled);
    m_largerField = add(form, m_larger, "larger", m_filters);
    m_smallerField = add(form, m_smaller, "smaller", m_filters);
    m_largerField->setVisible(wants.sizes);
    m_smallerField->setVisible(wants.sizes);

    form.addPart([this] { return isWholeBucket() || m_tags->validate(); }, [this] { m_tags->focusFirstBad(); }, [this] { return m_tags->isDirty(); });
    m_acknowledgeField->setValidator([this] {
        return isWholeBucket() && m_wants.acknowledge && !m_acknowledge->isChecked() ? tr("Confirm that the rule is for every object in the bucket.") : QString();
    });
    m_prefixField->setValidator([this] { return filterProblem(); });
    m_largerField->setValidator([this] { return isWholeBucket() ? QString() : m_larger->problem(); });
    m_smallerField->setValidator([this] {
        if (isWholeBucket() || !m_smaller->problem().isEmpty())
            return isWholeBucket() ? QString() : m_smaller->problem();
        if (m_smaller->value() == 0)
            return tr("No object is smaller than 0 bytes. Enter at least 1.");
        if (m_smaller->value() >= 0 && m_larger->value() >= m_smaller->value())
            return tr("The largest size has to be above the smallest one.");
        return QString();
    });
    connect(m_choice, &RadioGroup::valueChanged, this, &ScopeFields::sync);
    connect(m_tags, &TagEditor::changed, this, &ScopeFields::recheck);
    retranslate();
    m_choice->setValue(filtered);
    for (FormField *field : {m_choiceField, m_acknowledgeField, m_prefixField, m_largerField, m_smallerField})
        field->setClean();
}

FormField *ScopeFields::add(Form &form, QWidget *input, const char *name, QWidget *under)
{
    input->setObjectName(QLatin1String(name));
    FormField *field = form.add(new FormField({}, input));
    under->layout()->addWidget(field);
    connect(field, &FormField::changed, this, &ScopeFields::recheck);
    return field;
}

bool ScopeFields::isWholeBucket() const { return m_choice->value() == whole; }

QString ScopeFields::filterProblem() const
{
    if (isWholeBucket())
        return {};
    if (m_prefix->text().toUtf8().size() > longestKey)
        return tr("A prefix has at most 1,024 bytes, as keys have.");
    return scope().isWholeBucket() ? (m_wants.sizes ? tr("Enter a prefix, a tag or a size, or choose all objects in the bucket.")
                                                    : tr("Enter a prefix or a tag, or choose all objects in the bucket."))
                                   : QString();
}

void ScopeFields::setScope(const RuleScope &scope) { fill(scope, scope.isWholeBucket()); }
void ScopeFields::reset() { fill({}, false); }

void ScopeFields::fill(const RuleScope &scope, bool isWhole)
{
    m_choice->setValue(isWhole ? whole : filtered);
    m_prefix->setText(scope.prefix);
    std::vector<AttributeEditor::Attribute> tags;
    for (const auto &[key, value] : scope.tags)
        tags.push_back({key, value});
    m_tags->setSaved(tags);
    m_larger->setValue(scope.larger.value_or(-1));
    m_smaller->setValue(scope.smaller.value_or(-1));
    m_acknowledge->setChecked(isWhole);
    for (FormField *field : {m_choiceField, m_acknowledgeField, m_prefixField, m_largerField, m_smallerField})
        field->setClean();
    sync();
}

RuleScope ScopeFields::scope() const
{
    RuleScope scope;
    if (isWholeBucket())
        return scope;
    scope.prefix = m_prefix->text();
    for (const auto &tag : m_tags->attributes())
        scope.tags.emplace_back(tag.key, tag.value);
    if (m_wants.sizes && m_larger->value() >= 0)
        scope.larger = m_larger->value();
    if (m_wants.sizes && m_smaller->value() >= 0)
        scope.smaller = m_smaller->value();
    return scope;
}

void ScopeFields::sync()
{
    m_acknowledgeField->setVisible(isWholeBucket() && m_wants.acknowledge);
    m_filters->setVisible(!isWholeBucket());
    recheck();
}

// Fields depend on one another: an error that stands may be gone by what was entered elsewhere.
void ScopeFields::recheck()
{
    for (FormField *field : {m_prefixField, m_smallerField}) {
        if (field && field->hasError())
            field->validate();
    }
    Q_EMIT changed();
}

void ScopeFields::retranslate()
{
    m_choiceField->setLabel(tr("Rule scope"));
    m_choice->setChoices({{.id = filtered, .text = tr("Objects that fit filters"), .description = m_wants.sizes ? tr("Limit the rule by prefix, tags or size.") : tr("Limit the rule by prefix or tags.")},
                          {.id = whole, .text = tr("All objects in the bucket")}});
    m_acknowledge->setTexts(tr("The rule is for every object in the bucket, those of today and those to come."));
    m_prefixField->setLabel(tr("Prefix"));
    m_prefixField->setOptional(true);
    m_prefixField->setDescription(tr("The beginning of the keys, without the bucket's name. A folder ends in /."));
    m_prefix->setPlaceholderText(tr("logs/"));
    m_tagsTitle->setText(tr("Object tags"));
    m_largerField->setLabel(tr("Larger than"));
    m_smallerField->setLabel(tr("Smaller than"));
    m_largerField->setOptional(true);
    m_smallerField->setOptional(true);
}

void ScopeFields::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace nephoscope::gui::s3
