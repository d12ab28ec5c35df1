#include "gui/kit/DeleteDialog.h"

#include "gui/kit/Alert.h"
#include "gui/kit/Button.h"
#include "gui/kit/FormField.h"
#include "gui/kit/Format.h"
#include "gui/kit/Label.h"
#include "gui/kit/Spacing.h"
#include "gui/kit/TextInput.h"
#include "gui/theme/Theme.h"

#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui {
namespace {

constexpr int NamesShown = 5;
constexpr int MostNames = 500; // nobody reads more, and words cost time

} // namespace

DeleteDialog *DeleteDialog::ask(DeleteRequest request, QWidget *over)
{
    if (request.kind == DeleteRequest::Kind::OneClick) {
        if (request.run) {
            request.run([failed = request.failed](const DeleteRequest::Outcome &outcome) {
                if (!outcome.text.isEmpty() && failed)
                    failed(outcome.text);
            });
        }
        return nullptr;
    }
    auto *dialog = new DeleteDialog(std::move(request), over);
    dialog->open();
    return dialog;
}

DeleteDialog::DeleteDialog(DeleteRequest request, QWidget *over) : Dialog(request.title, over), m_request(std::move(request))
{
    setObjectName(QStringLiteral("deleteDialog"));
    setAcceptText(m_request.acceptText.isEmpty() ? tr("Delete") : m_request.acceptText);
    setKeepsOpen(bool(m_request.run));
    auto *question = new Label(m_request.question);
    question->setObjectName(QStringLiteral("deleteQuestion"));
    question->setWordWrap(true);
    column()->addWidget(question);
    question->setHidden(m_request.question.isEmpty()); // not before it has a parent: it would be a window for a moment
    addNames();
    if (!m_request.consequences.isEmpty()) {
        auto *alert = new Alert(Alert::Type::Warning, {}, m_request.consequences);
        alert->setObjectName(QStringLiteral("deleteConsequences"));
        column()->addWidget(alert);
    }
    if (m_request.kind == DeleteRequest::Kind::Typed) {
        const QString word = m_request.word.isEmpty() ? QStringLiteral("confirm") : m_request.word;
        m_input = new TextInput(word);
        m_input->setObjectName(QStringLiteral("confirmInput"));
        column()->addWidget(new FormField(tr("To confirm, type \"%1\" in the field.").arg(word), m_input));
        acceptButton().setEnabled(false);
        connect(m_input, &QLineEdit::textChanged, this, [this, word](const QString &typed) {
            acceptButton().setEnabled(typed.trimmed().compare(word, Qt::CaseInsensitive) == 0);
        });
    }
    if (m_request.run)
        connect(this, &Dialog::accepted, this, &DeleteDialog::run);
}

void DeleteDialog::addNames()
{
    if (m_request.names.isEmpty())
        return;
    auto *list = new QWidget;
    list->setObjectName(QStringLiteral("deleteNames"));
    auto *names = new QVBoxLayout(list);
    followDensity(names, [](const Theme &theme) { return Spacing{theme.space("xxs")}; });
    const int count = int(m_request.names.size());
    const auto add = [names](const QString &text) {
        auto *label = new Label(TextStyle::BodyBold, text);
        label->setWordWrap(true);
        label->setSelectable(true);
        names->addWidget(label);
        return label;
    };
    for (int i = 0; i < std::min(count, NamesShown); ++i)
        add(m_request.names[i]);
    if (count > NamesShown) {
        QStringList more = m_request.names.mid(NamesShown, MostNames - NamesShown);
        if (count > MostNames)
            more.append(tr("and %1 more").arg(formatCount(count - MostNames)));
        Label *rest = add(more.join(u'\n'));
        rest->setObjectName(QStringLiteral("deleteRest"));
        rest->hide();
        auto *toggle = new Button(Button::Variant::InlineLink, tr("Show %n more", nullptr, count - NamesShown));
        toggle->setObjectName(QStringLiteral("deleteShowAll"));
        connect(toggle, &QPushButton::clicked, this, [this, toggle, rest, count] {
            rest->setVisible(rest->isHidden());
            toggle->setLabel(rest->isHidden() ? tr("Show %n more", nullptr, count - NamesShown) : tr("Show fewer"));
        });
        names->addWidget(toggle, 0, Qt::AlignLeft);
    }
    column()->addWidget(list);
}

void DeleteDialog::run()
{
    setBusy(true);
    QPointer<DeleteDialog> self(this);
    m_request.run([self](const DeleteRequest::Outcome &outcome) {
        if (!self)
            return;
        if (outcome.text.isEmpty()) {
            self->finish();
            return;
        }
        self->setError(outcome.title.isEmpty() ? tr("It was not deleted") : outcome.title, outcome.text);
        self->setAcceptText(tr("Retry"));
        self->acceptButton().setFocus(Qt::OtherFocusReason);
    });
}

} // namespace nephoscope::gui
