#include "gui/kit/DeleteDialog.h"

#include "gui/kit/Alert.h"
#include "gui/kit/Button.h"
#include "gui/kit/FormField.h"
#include "gui/kit/Label.h"
#include "gui/kit/TextInput.h"

#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui {
namespace {

constexpr int NamesShown = 5;

} // namespace

DeleteDialog *DeleteDialog::ask(DeleteRequest request, QWidget *over)
{
    if (request.kind == DeleteRequest::Kind::OneClick) {
        if (request.run) {
            request.run([failed = request.failed](const QString &error) {
                if (!error.isEmpty() && failed)
                    failed(error);
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
    question->setVisible(!m_request.question.isEmpty());
    column()->addWidget(question);
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
    names->setContentsMargins(0, 0, 0, 0);
    names->setSpacing(4);
    const int count = int(m_request.names.size());
    QWidget *rest = count > NamesShown ? new QWidget : nullptr;
    for (int i = 0; i < count; ++i) {
        auto *name = new Label(TextStyle::BodyBold, m_request.names[i]);
        name->setWordWrap(true);
        name->setSelectable(true);
        if (i < NamesShown) {
            names->addWidget(name);
            continue;
        }
        if (!rest->layout()) {
            auto *more = new QVBoxLayout(rest);
            more->setContentsMargins(0, 0, 0, 0);
            more->setSpacing(4);
        }
        rest->layout()->addWidget(name);
    }
    if (rest) {
        names->addWidget(rest);
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
    m_request.run([self](const QString &error) {
        if (!self)
            return;
        if (error.isEmpty()) {
            self->finish();
            return;
        }
        self->setError(tr("It was not deleted"), error);
        self->setAcceptText(tr("Retry"));
        self->acceptButton().setFocus(Qt::OtherFocusReason);
    });
}

} // namespace nephoscope::gui
