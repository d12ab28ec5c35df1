#include "gui/kit/FormField.h"

#include "gui/kit/Label.h"
#include "gui/theme/Icons.h"
#include "gui/theme/Theme.h"

#include <QtWidgets/QHBoxLayout>
#include <QtGui/QPainter>

namespace nephoscope::gui {
namespace {

class ErrorIcon final : public QWidget
{
public:
    ErrorIcon() { setFixedSize(16, 16); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        icons::paint(painter, QStringLiteral("error"), QRectF(1, 1, 14, 14), colorFor(*this, Token::TextStatusError));
    }
};

} // namespace

FormField::FormField(const QString &label, QWidget *input, QWidget *parent)
    : QWidget(parent)
    , m_input(input)
    , m_label(new Label(TextStyle::Body))
    , m_description(new Label(TextStyle::Small))
    , m_constraint(new Label(TextStyle::Small))
    , m_error(new Label(TextStyle::Small))
    , m_errorRow(new QWidget)
{
    m_label->setToken(Token::TextLabel);
    m_label->setBuddy(input);
    m_error->setToken(Token::TextStatusError);
    m_error->setObjectName(QStringLiteral("fieldError"));
    m_error->setSelectable(true);
    for (Label *each : {m_label, m_description, m_constraint, m_error})
        each->setWordWrap(true);
    auto *errorRow = new QHBoxLayout(m_errorRow);
    errorRow->setContentsMargins(0, 0, 0, 0);
    errorRow->setSpacing(4);
    errorRow->addWidget(new ErrorIcon, 0, Qt::AlignTop);
    errorRow->addWidget(m_error, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_label);
    column->addWidget(m_description);
    column->addWidget(input);
    column->addWidget(m_errorRow);
    column->addWidget(m_constraint);
    setLabel(label);
    setDescription({});
    setConstraint({});
    m_errorRow->hide();
}

void FormField::setLabel(const QString &label)
{
    m_label->setText(label);
    m_label->setVisible(!label.isEmpty());
    m_input->setAccessibleName(label);
}

void FormField::setDescription(const QString &text)
{
    m_description->setText(text);
    m_description->setVisible(!text.isEmpty());
}

void FormField::setConstraint(const QString &text)
{
    m_constraint->setText(text);
    m_constraint->setVisible(!text.isEmpty());
    m_input->setAccessibleDescription(text);
}

void FormField::setError(const QString &text)
{
    m_error->setText(text);
    m_errorRow->setVisible(!text.isEmpty());
    m_input->setProperty("invalid", !text.isEmpty());
    m_input->setAccessibleDescription(text.isEmpty() ? m_constraint->text() : text);
    m_input->update();
}

bool FormField::hasError() const { return !m_error->text().isEmpty(); }

} // namespace nephoscope::gui
