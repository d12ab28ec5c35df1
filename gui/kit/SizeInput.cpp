#include "gui/kit/SizeInput.h"

#include "gui/kit/NumberInput.h"
#include "gui/kit/Select.h"
#include "gui/kit/Spacing.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>

namespace nephoscope::gui {
namespace {

constexpr qint64 Step = 1024;

} // namespace

SizeInput::SizeInput(qint64 largest, QWidget *parent) : QWidget(parent), m_number(new NumberInput(0, largest)), m_unit(new Select), m_largest(largest)
{
    auto *row = new QHBoxLayout(this);
    followDensity(row, [](const Theme &theme) { return Spacing{theme.space("xs")}; });
    m_number->input()->clear();
    m_unit->setObjectName(QStringLiteral("unit"));
    m_unit->setFixedWidth(110);
    row->addWidget(m_number);
    row->addWidget(m_unit);
    row->addStretch(1);
    setFocusProxy(m_number->input());
    retranslate();
    connect(m_number, &NumberInput::valueChanged, this, [this] { Q_EMIT valueChanged(value()); });
    connect(m_unit, &Select::valueChanged, this, [this] {
        m_number->setRange(0, m_largest / factor());
        Q_EMIT valueChanged(value());
    });
}

qint64 SizeInput::factor() const { return std::max<qint64>(1, m_unit->value().toLongLong()); }

qint64 SizeInput::value() const
{
    if (m_number->input()->text().isEmpty() || !m_number->isAcceptable())
        return -1;
    return m_number->value() * factor();
}

void SizeInput::setValue(qint64 bytes)
{
    if (bytes < 0) {
        m_number->input()->clear();
        return;
    }
    qint64 unit = 1;
    while (bytes > 0 && unit < Step * Step * Step && bytes % (unit * Step) == 0)
        unit *= Step;
    m_unit->setValue(QString::number(unit));
    m_number->setRange(0, m_largest / unit);
    m_number->setValue(bytes / unit);
}

QString SizeInput::problem() const { return m_number->input()->text().isEmpty() ? QString() : m_number->problem(); }

void SizeInput::retranslate()
{
    m_unit->setAccessibleName(tr("Unit"));
    m_unit->setChoices({{.id = QStringLiteral("1"), .text = tr("Bytes")},
                        {.id = QString::number(Step), .text = QStringLiteral("KB")},
                        {.id = QString::number(Step * Step), .text = QStringLiteral("MB")},
                        {.id = QString::number(Step * Step * Step), .text = QStringLiteral("GB")}});
    if (m_unit->currentIndex() < 0)
        m_unit->setCurrentIndex(0);
}

void SizeInput::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace nephoscope::gui
