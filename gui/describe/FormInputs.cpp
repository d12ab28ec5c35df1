#include "gui/describe/FormInputs.h"

#include "door/CallTap.h"
#include "gui/bridge/Text.h"
#include "gui/describe/FieldInput.h"
#include "gui/describe/MessageAttributeEditor.h"
#include "gui/kit/AttributeEditor.h"
#include "gui/kit/Button.h"
#include "gui/kit/Container.h"
#include "gui/kit/Dialog.h"
#include "gui/kit/Form.h"
#include "gui/kit/FormField.h"
#include "gui/kit/Spacing.h"
#include "gui/kit/StatusIndicator.h"
#include "gui/kit/TitleLabel.h"
#include "gui/kit/Wizard.h"
#include "gui/recorder/CodeTabs.h"
#include "gui/theme/Theme.h"

#include <QtCore/QMetaProperty>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace nephoscope::gui {

namespace {

/// What was chosen before is a choice, also before the cloud lists it, and when it does not.
std::vector<FieldOption> standIns(const FieldDescription &field)
{
    const bool several = field.kind == FieldDescription::Kind::Picks;
    std::vector<FieldOption> missing;
    for (const QString &each : several ? field.initial.split(u'\n', Qt::SkipEmptyParts) : QStringList{field.initial}) {
        if (!each.isEmpty() && std::none_of(field.options.begin(), field.options.end(), [&each](const FieldOption &option) { return option.value == each; }))
            missing.push_back({each, each});
    }
    return missing;
}

/// What a field is called stands right above it as the title of its section: "Tags", "Tags - optional".
bool isTitledBy(const FormSection &section, const FieldDescription &field)
{
    return &field == &section.fields.front() && (section.title == field.label || section.title.startsWith(field.label % QLatin1String(" - ")));
}

/// The input keeps its name for those who do not see the page.
void hideLabel(const FormField &field)
{
    for (TitleLabel *label : field.findChildren<TitleLabel *>(QString(), Qt::FindDirectChildrenOnly))
        label->hide();
}

} // namespace

FormInputs::FormInputs(Navigator &navigator, const FormDescription &description, Look look, QWidget *parent)
    : FormInputs(navigator, description, look, *new Form, parent)
{
    m_form.setParent(this);
}

FormInputs::FormInputs(Navigator &navigator, const FormDescription &description, Look look, Form &form, QWidget *parent)
    : QWidget(parent), m_navigator(navigator), m_form(form)
{
    const auto spaced = [](QLayout *layout) { followDensity(layout, [](const Theme &theme) { return Spacing{theme.space("l")}; }); };
    auto *column = new QVBoxLayout(this);
    spaced(column);
    for (const FormSection &section : description.sections) {
        QVBoxLayout *fields = column;
        if (look == Look::Cards) {
            m_cards.push_back(new Container());
            column->addWidget(m_cards.back());
            auto *inside = new QVBoxLayout;
            spaced(inside);
            m_cards.back()->column()->addLayout(inside);
            fields = inside;
        }
        m_fieldCounts.push_back(section.fields.size());
        for (const FieldDescription &field : section.fields) {
            addField(field, look);
            Entry &entry = *m_entries.back();
            fields->addWidget(entry.field);
            if (entry.ruleList)
                fields->addWidget(entry.ruleList);
        }
    }
    retranslate(description);
    for (const auto &entry : m_entries) {
        entry->field->setClean();
        entry->initial = entry->field->value();
        if (const auto *tags = qobject_cast<AttributeEditor *>(entry->input))
            entry->initialTags = tags->attributes();
    }
    loadOptions();
}

// Fields that lose the focus as they go must not ask for what went before.
FormInputs::~FormInputs()
{
    for (const auto &entry : m_entries) {
        entry->field->disconnect(this);
        entry->field->setValidator({});
    }
}

void FormInputs::addField(const FieldDescription &description, Look look)
{
    auto entry = std::make_unique<Entry>();
    Entry *self = entry.get();
    entry->description = description;
    auto &options = entry->description.options;
    if (description.load)
        entry->loaded = standIns(description);
    options.insert(options.end(), entry->loaded.begin(), entry->loaded.end());
    entry->input = makeFieldInput(entry->description, m_navigator, this);
    entry->input->setObjectName(description.id);
    entry->field = m_form.add(new FormField(description.label, entry->input));
    entry->field->setValidator([this, self] { return problemOf(*self); });
    if (description.warn)
        entry->field->setWarner([self] { return self->description.warn(fieldValue(self->input)); });
    connect(entry->field, &FormField::changed, this, [this, self, live = look == Look::Bare] {
        if (self->description.fills)
            self->description.fills(m_navigator.engine(), this, fieldValue(self->input), [this](const FormValues &values) { fill(values); });
        if (live)
            self->field->setError(self->field->isDirty() ? problemOf(*self) : QString());
        showRules(*self);
        showWanted();
        Q_EMIT changed();
    });
    // The rows of tags say themselves what is wrong with them.
    if (auto *tags = qobject_cast<AttributeEditor *>(entry->input)) {
        m_form.addPart([this, self, tags] { return !isWanted(*self) || tags->validate(); }, [tags] { tags->focusFirstBad(); }, [tags] { return tags->isDirty(); });
        connect(tags, &AttributeEditor::changed, this, &FormInputs::changed);
    }
    if (auto *rows = qobject_cast<MessageAttributeEditor *>(entry->input))
        m_form.addPart([this, self, rows] { return !isWanted(*self) || rows->validate(); }, [rows] { rows->focusFirstBad(); });
    if (!description.rules.empty()) {
        entry->ruleList = new QWidget();
        auto *list = new QVBoxLayout(entry->ruleList);
        followDensity(list, [](const Theme &theme) { return Spacing{theme.space("xxs")}; });
        for (std::size_t i = 0; i < description.rules.size(); ++i) {
            entry->rules.push_back(new StatusIndicator());
            list->addWidget(entry->rules.back(), 0, Qt::AlignLeft);
        }
    }
    m_entries.push_back(std::move(entry));
}

void FormInputs::retranslate(const FormDescription &description)
{
    std::size_t at = 0;
    for (std::size_t i = 0; i < description.sections.size(); ++i) {
        const FormSection &section = description.sections[i];
        if (i < m_cards.size()) {
            m_cards[i]->setTitle(section.title);
            m_cards[i]->header().setDescription(section.description);
        }
        for (const FieldDescription &field : section.fields) {
            Entry &entry = *m_entries[at++];
            entry.description = field;
            auto &options = entry.description.options;
            options.insert(options.end(), entry.loaded.begin(), entry.loaded.end());
            texts(entry);
            if (i < m_cards.size() && isTitledBy(section, field))
                hideLabel(*entry.field);
        }
    }
    // Whoever describes anew may ask for something else.
    showWanted();
}

void FormInputs::loadOptions()
{
    if (std::none_of(m_entries.begin(), m_entries.end(), [](const auto &entry) { return bool(entry->description.load); }))
        return;
    EngineHost &engine = m_navigator.engine();
    if (!engine.isReady()) {
        connect(&engine, &EngineHost::ready, this, &FormInputs::loadOptions);
        return;
    }
    for (const auto &entry : m_entries) {
        if (entry->description.load)
            load(*entry);
    }
}

void FormInputs::load(Entry &entry)
{
    // What the form looks up is nobody's action, though a click may have opened it.
    const CallOriginScope origin(CallOrigin::Background);
    entry.description.load(m_navigator.engine(), this, [this, self = &entry](Expected<std::vector<FieldOption>> found) {
        if (!found) {
            self->field->setWarning(errorText(found.error()));
            return;
        }
        auto &options = self->description.options;
        options.erase(options.end() - std::ptrdiff_t(self->loaded.size()), options.end());
        options.insert(options.end(), found->begin(), found->end());
        const QString initial = self->description.initial;
        const std::vector<FieldOption> missing = standIns(self->description);
        options.insert(options.end(), missing.begin(), missing.end());
        found->insert(found->end(), missing.begin(), missing.end());
        self->loaded = std::move(*found);
        const bool touched = self->field->isDirty();
        retranslateFieldInput(self->input, self->description);
        if (touched || initial.isEmpty())
            return;
        setFieldValue(self->input, initial);
        self->field->setClean();
        self->initial = self->field->value();
        Q_EMIT changed();
    });
}

void FormInputs::texts(Entry &entry)
{
    const FieldDescription &field = entry.description;
    // A check box and a switch say beside themselves what they are, also where the title above says the same.
    const bool box = field.kind == FieldDescription::Kind::Check || field.kind == FieldDescription::Kind::Switch;
    entry.field->setLabel(box ? QString() : field.label);
    entry.field->setDescription(box ? QString() : field.description);
    entry.field->setConstraint(field.constraint);
    retranslateFieldInput(entry.input, field);
    // What a service has said stays until the field is edited.
    if (entry.field->hasError() && entry.field->error() != entry.told)
        entry.field->setError(problemOf(entry));
    showRules(entry);
}

void FormInputs::showRules(Entry &entry)
{
    const QString value = fieldValue(entry.input);
    for (std::size_t i = 0; i < entry.rules.size(); ++i) {
        const FieldRule &rule = entry.description.rules[i];
        const auto status = value.isEmpty() ? StatusIndicator::Status::NotStarted
                                            : (rule.holds(value) ? StatusIndicator::Status::Success : StatusIndicator::Status::Error);
        entry.rules[i]->setStatus(status, rule.text);
    }
}

bool FormInputs::isWanted(const Entry &entry) const { return !entry.description.shown || entry.description.shown(values()); }

void FormInputs::showWanted()
{
    std::size_t at = 0;
    for (std::size_t i = 0; i < m_fieldCounts.size(); ++i) {
        bool any = m_fieldCounts[i] == 0;
        for (std::size_t end = at + m_fieldCounts[i]; at < end; ++at) {
            const Entry &entry = *m_entries[at];
            const bool wanted = isWanted(entry);
            any = any || wanted;
            if (!entry.description.shown)
                continue;
            entry.field->setVisible(wanted);
            if (entry.ruleList)
                entry.ruleList->setVisible(wanted);
        }
        if (i < m_cards.size())
            m_cards[i]->setVisible(any);
    }
}

std::vector<ReviewPair> FormInputs::review() const
{
    std::vector<ReviewPair> pairs;
    for (const auto &entry : m_entries) {
        if (!isWanted(*entry))
            continue;
        const bool secret = entry->description.kind == FieldDescription::Kind::Secret;
        pairs.push_back({entry->description.label, secret ? QString(8, u'•') : fieldWords(entry->input, entry->description)});
    }
    return pairs;
}

QString FormInputs::problemOf(const Entry &entry) const
{
    if (!isWanted(entry))
        return {};
    const QString value = fieldValue(entry.input);
    for (const FieldRule &rule : entry.description.rules) {
        if (!rule.holds(value))
            return entry.description.broken.isEmpty() ? rule.text : entry.description.broken;
    }
    if (const QString problem = fieldProblem(entry.input); !problem.isEmpty())
        return problem;
    return entry.description.check ? entry.description.check(value) : QString();
}

FormValues FormInputs::values() const
{
    FormValues values;
    addTo(values);
    return values;
}

void FormInputs::addTo(FormValues &values) const
{
    for (const auto &entry : m_entries) {
        values.set(entry->description.id, fieldValue(entry->input));
        if (const auto *editor = qobject_cast<AttributeEditor *>(entry->input)) {
            FormValues::Tags tags;
            for (const auto &tag : editor->attributes())
                tags.emplace_back(tag.key, tag.value);
            values.setTags(entry->description.id, std::move(tags));
        }
    }
}

void FormInputs::fill(const FormValues &values)
{
    for (const auto &entry : m_entries) {
        const QString id = entry->description.id;
        if (values.contains(id))
            setFieldValue(entry->input, values[id], values.tags(id));
    }
}

bool FormInputs::isValid() const
{
    return std::all_of(m_entries.begin(), m_entries.end(), [this](const auto &entry) { return problemOf(*entry).isEmpty(); });
}

bool FormInputs::validate() { return m_form.validate(); }

void FormInputs::reset()
{
    for (const auto &entry : m_entries) {
        if (auto *tags = qobject_cast<AttributeEditor *>(entry->input))
            tags->setSaved(entry->initialTags);
        else
            entry->input->metaObject()->userProperty().write(entry->input, entry->initial);
        entry->field->setError({});
        entry->field->setClean();
    }
}

bool FormInputs::isBlamed(const Entry &entry, const Error &error) const
{
    const FieldDescription &field = entry.description;
    if (!field.errorCodes.contains(toQt(error.code)) || !isWanted(entry))
        return false;
    const QString message = toQt(error.message);
    return field.errorWords.isEmpty()
        || std::any_of(field.errorWords.begin(), field.errorWords.end(), [&message](const QString &words) { return message.contains(words, Qt::CaseInsensitive); });
}

bool FormInputs::blames(const Error &error) const
{
    return std::any_of(m_entries.begin(), m_entries.end(), [&](const auto &entry) { return isBlamed(*entry, error); });
}

bool FormInputs::showError(const Error &error)
{
    for (const auto &entry : m_entries) {
        if (!isBlamed(*entry, error))
            continue;
        entry->told = errorText(error);
        entry->field->setError(entry->told);
        entry->field->reveal();
        return true;
    }
    return false;
}

void FormInputs::focusFirst()
{
    if (!m_entries.empty())
        m_entries.front()->input->setFocus(Qt::OtherFocusReason);
}

bool FormInputs::isChanged() const
{
    return std::any_of(m_entries.begin(), m_entries.end(), [](const auto &entry) {
        const auto *tags = qobject_cast<AttributeEditor *>(entry->input);
        return entry->field->isDirty() || (tags && tags->isDirty());
    });
}

FormField *FormInputs::field(const QString &id) const
{
    for (const auto &entry : m_entries) {
        if (entry->description.id == id)
            return entry->field;
    }
    return nullptr;
}

CliPreview *showCalls(Dialog &dialog, std::vector<PlannedCall> calls)
{
    auto *preview = new CliPreview;
    dialog.column()->addWidget(preview);
    preview->setCalls(std::move(calls));
    return preview;
}

void openForm(const ActionContext &context, FormDescription description)
{
    if (!context.flashbar())
        return;
    auto *dialog = new Dialog(description.title, context.over());
    auto *form = new FormInputs(context.navigator(), description, FormInputs::Look::Bare);
    dialog->column()->addWidget(form);
    if (description.calls) {
        const auto calls = [context, form, of = description.calls] { return of(context.engine(), form->values()); };
        CliPreview *preview = showCalls(*dialog, calls());
        QObject::connect(form, &FormInputs::changed, preview, [preview, calls] { preview->setCalls(calls()); });
    }
    dialog->setAcceptText(description.accept);
    dialog->setKeepsOpen(true);
    dialog->acceptButton().setEnabled(form->isValid());
    QObject::connect(form, &FormInputs::changed, dialog, [dialog, form] { dialog->acceptButton().setEnabled(form->isValid()); });
    QObject::connect(dialog, &Dialog::accepted, dialog, [=] {
        dialog->setError({});
        if (!form->validate())
            return;
        dialog->setBusy(true);
        const FormValues values = form->values();
        description.submit(context, values, dialog, [=](std::optional<Error> error) {
            if (!error) {
                dialog->finish();
                if (description.succeeded)
                    description.succeeded(context, values);
                return;
            }
            dialog->setBusy(false);
            if (!form->showError(*error))
                dialog->setError(description.failed, errorText(*error));
        });
    });
    dialog->open();
}

} // namespace nephoscope::gui
