#include "gui/describe/FormInputs.h"

#include "gui/bridge/Text.h"
#include "gui/kit/AttributeEditor.h"
#include "gui/kit/Button.h"
#include "gui/kit/Container.h"
#include "gui/kit/Dialog.h"
#include "gui/kit/FormField.h"
#include "gui/kit/StatusIndicator.h"
#include "gui/kit/Toggle.h"
#include "gui/kit/Wizard.h"
#include "gui/recorder/CodeTabs.h"
#include "gui/theme/Theme.h"

#include <QtGui/QAccessible>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace nephoscope::gui {

FormInputs::FormInputs(const FormDescription &description, Look look, QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::instance().space("l"));
    for (const FormSection &section : description.sections) {
        QVBoxLayout *fields = column;
        if (look == Look::Cards) {
            m_cards.push_back(new Container());
            column->addWidget(m_cards.back());
            fields = m_cards.back()->column();
        }
        fields->setSpacing(Theme::instance().space("l"));
        for (const FieldDescription &field : section.fields) {
            addField(field, look);
            Entry &entry = *m_entries.back();
            fields->addWidget(entry.field);
            if (entry.ruleList)
                fields->addWidget(entry.ruleList);
        }
    }
    retranslate(description);
    for (const auto &entry : m_entries)
        entry->initial = valueOf(*entry);
}

// Inputs that lose the focus as they go must not ask for what went before.
FormInputs::~FormInputs()
{
    for (const auto &entry : m_entries)
        entry->input->disconnect(this);
}

void FormInputs::addField(const FieldDescription &description, Look look)
{
    QWidget *parent = this;
    auto entry = std::make_unique<Entry>();
    Entry *self = entry.get();
    entry->description = description;
    const auto touched = [this, self, live = look == Look::Bare] {
        // In a dialog the button waits until all is well: the reason must be seen at once.
        self->field->setError(live && valueOf(*self) != self->initial ? problemOf(*self) : QString());
        showRules(*self);
        Q_EMIT changed();
    };
    const auto left = [this, self] {
        // An untouched empty field is no error yet: submit tells.
        if (valueOf(*self) != self->initial)
            self->field->setError(problemOf(*self));
    };
    if (description.kind == FieldDescription::Kind::Select) {
        auto *box = new QComboBox(parent);
        entry->input = box;
        connect(box, &QComboBox::currentIndexChanged, this, touched);
    } else if (description.kind == FieldDescription::Kind::Switch) {
        auto *toggle = new Toggle({}, parent);
        toggle->setCheckable(true);
        toggle->setChecked(description.initial == QLatin1String("true"));
        entry->input = toggle;
        connect(toggle, &Toggle::toggled, this, touched);
    } else if (description.kind == FieldDescription::Kind::Tags) {
        auto *tags = new TagEditor(parent);
        entry->input = tags;
        connect(tags, &TagEditor::changed, this, touched);
    } else {
        auto *line = new QLineEdit(description.initial, parent);
        entry->input = line;
        connect(line, &QLineEdit::textChanged, this, touched);
        connect(line, &QLineEdit::editingFinished, this, left);
        connect(line, &QLineEdit::returnPressed, this, &FormInputs::submitted);
    }
    entry->input->setObjectName(description.id);
    entry->field = new FormField(description.label, entry->input);
    if (!description.rules.empty()) {
        entry->ruleList = new QWidget();
        auto *list = new QVBoxLayout(entry->ruleList);
        list->setContentsMargins(0, 0, 0, 0);
        list->setSpacing(Theme::instance().space("xxs"));
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
            texts(entry);
        }
    }
}

void FormInputs::texts(Entry &entry)
{
    const FieldDescription &field = entry.description;
    entry.field->setLabel(field.label);
    entry.field->setDescription(field.description);
    entry.field->setConstraint(field.constraint);
    if (auto *line = qobject_cast<QLineEdit *>(entry.input))
        line->setPlaceholderText(field.placeholder);
    if (entry.field->hasError())
        entry.field->setError(problemOf(entry));
    fillOptions(entry);
    showRules(entry);
}

void FormInputs::fillOptions(Entry &entry)
{
    auto *box = qobject_cast<QComboBox *>(entry.input);
    if (!box)
        return;
    const QString chosen = box->count() > 0 ? box->currentData().toString() : entry.description.initial;
    const QSignalBlocker quiet(box);
    box->clear();
    for (const FieldOption &option : entry.description.options)
        box->addItem(option.text, option.value);
    box->setCurrentIndex(std::max(0, box->findData(chosen)));
}

void FormInputs::showRules(Entry &entry)
{
    const QString value = valueOf(entry);
    for (std::size_t i = 0; i < entry.rules.size(); ++i) {
        const FieldRule &rule = entry.description.rules[i];
        const auto status = value.isEmpty() ? StatusIndicator::Status::NotStarted
                                            : (rule.holds(value) ? StatusIndicator::Status::Success : StatusIndicator::Status::Error);
        entry.rules[i]->setStatus(status, rule.text);
    }
}

QString FormInputs::valueOf(const Entry &entry) const
{
    if (const auto *box = qobject_cast<QComboBox *>(entry.input))
        return box->currentData().toString();
    if (const auto *toggle = qobject_cast<Toggle *>(entry.input))
        return toggle->isChecked() ? QStringLiteral("true") : QStringLiteral("false");
    if (const auto *line = qobject_cast<QLineEdit *>(entry.input))
        return line->text();
    // Tags as one text: whether they are others than at first, and what a review says.
    QStringList lines;
    for (const auto &tag : static_cast<TagEditor *>(entry.input)->attributes())
        lines << QString(tag.key % QStringLiteral(" = ") % tag.value);
    return lines.join(u'\n');
}

QString FormInputs::shownValue(const Entry &entry) const
{
    if (const auto *box = qobject_cast<QComboBox *>(entry.input))
        return box->currentText();
    if (const auto *toggle = qobject_cast<Toggle *>(entry.input))
        return toggle->isChecked() ? tr("Enabled") : tr("Disabled");
    return valueOf(entry);
}

std::vector<ReviewPair> FormInputs::review() const
{
    std::vector<ReviewPair> pairs;
    for (const auto &entry : m_entries)
        pairs.push_back({entry->description.label, shownValue(*entry)});
    return pairs;
}

QString FormInputs::problemOf(const Entry &entry) const
{
    const QString value = valueOf(entry);
    for (const FieldRule &rule : entry.description.rules) {
        if (!rule.holds(value))
            return entry.description.broken.isEmpty() ? rule.text : entry.description.broken;
    }
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
        values.set(entry->description.id, valueOf(*entry));
        if (const auto *editor = qobject_cast<TagEditor *>(entry->input)) {
            FormValues::Tags tags;
            for (const auto &tag : editor->attributes())
                tags.emplace_back(tag.key, tag.value);
            values.setTags(entry->description.id, std::move(tags));
        }
    }
}

bool FormInputs::isValid() const
{
    return std::all_of(m_entries.begin(), m_entries.end(), [this](const auto &entry) { return problemOf(*entry).isEmpty(); });
}

bool FormInputs::validate()
{
    QWidget *first = nullptr;
    for (const auto &entry : m_entries) {
        const QString problem = problemOf(*entry);
        entry->field->setError(problem);
        // The rows of tags say themselves what is wrong with them.
        auto *tags = qobject_cast<TagEditor *>(entry->input);
        const bool fine = problem.isEmpty() && (!tags || tags->validate());
        if (!fine && !first)
            first = entry->input;
    }
    if (auto *tags = qobject_cast<TagEditor *>(first))
        tags->focusFirstBad();
    else if (first)
        first->setFocus(Qt::OtherFocusReason);
    return !first;
}

bool FormInputs::blames(const Error &error) const
{
    return std::any_of(m_entries.begin(), m_entries.end(), [&](const auto &entry) { return entry->description.errorCodes.contains(toQt(error.code)); });
}

bool FormInputs::showError(const Error &error)
{
    for (const auto &entry : m_entries) {
        if (!entry->description.errorCodes.contains(toQt(error.code)))
            continue;
        entry->field->setError(errorText(error));
        entry->input->setFocus(Qt::OtherFocusReason);
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
    return std::any_of(m_entries.begin(), m_entries.end(), [this](const auto &entry) { return valueOf(*entry) != entry->initial; });
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
    auto *form = new FormInputs(description, FormInputs::Look::Bare);
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
