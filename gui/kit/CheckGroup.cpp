#include "gui/kit/CheckGroup.h"

#include "gui/kit/Spacing.h"
#include "gui/theme/Theme.h"

#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace nephoscope::gui {

CheckGroup::CheckGroup(const Choices &choices, const QString &all, QWidget *parent) : QWidget(parent), m_all(new CheckBox(all))
{
    m_all->setObjectName(QStringLiteral("option-all"));
    m_column = new QVBoxLayout(this);
    followDensity(m_column, [](const Theme &theme) { return Spacing{theme.space("xs")}; });
    m_column->addWidget(m_all);
    m_inner = new QVBoxLayout;
    // Below the box for all of them the others stand in.
    followDensity(m_inner, [this](const Theme &theme) { return Spacing{theme.space("xs"), {m_all->text().isEmpty() ? 0 : theme.space("l"), 0, 0, 0}}; });
    m_column->addLayout(m_inner);
    connect(m_all, &QAbstractButton::clicked, this, [this](bool on) {
        QStringList ids;
        for (const auto &[id, box] : m_boxes) {
            if (on)
                ids << id;
        }
        setValue(ids);
    });
    setChoices(choices, all);
}

void CheckGroup::setChoices(const Choices &choices, const QString &all)
{
    m_all->setTexts(all);
    m_all->setVisible(!all.isEmpty());
    const bool same = std::equal(choices.begin(), choices.end(), m_boxes.begin(), m_boxes.end(),
                                 [](const Choice &choice, const auto &box) { return choice.id == box.first; });
    if (!same) {
        for (const auto &[id, box] : m_boxes)
            delete box;
        m_boxes.clear();
        QWidget *before = m_all; // Tab comes through them here, however late they are made
        for (const Choice &choice : choices) {
            auto *box = new CheckBox;
            box->setObjectName(u"option-" % choice.id);
            m_inner->addWidget(box);
            setTabOrder(before, box);
            before = box;
            m_boxes.emplace_back(choice.id, box);
            connect(box, &QAbstractButton::toggled, this, &CheckGroup::follow);
        }
    }
    for (std::size_t i = 0; i < choices.size(); ++i) {
        m_boxes[i].second->setTexts(choices[i].text, choices[i].description);
        m_boxes[i].second->setEnabled(choices[i].enabled);
    }
    setFocusProxy(all.isEmpty() && !m_boxes.empty() ? m_boxes.front().second : m_all);
    follow();
}

QStringList CheckGroup::value() const
{
    QStringList ids;
    for (const auto &[id, box] : m_boxes) {
        if (box->isChecked())
            ids << id;
    }
    return ids;
}

void CheckGroup::setValue(const QStringList &ids)
{
    if (ids == value()) {
        follow();
        return;
    }
    m_setting = true;
    for (const auto &[id, box] : m_boxes)
        box->setChecked(ids.contains(id));
    m_setting = false;
    follow();
}

CheckBox *CheckGroup::box(const QString &id) const
{
    for (const auto &[name, box] : m_boxes) {
        if (name == id)
            return box;
    }
    return nullptr;
}

void CheckGroup::follow()
{
    if (m_setting)
        return;
    const QStringList ids = value();
    m_all->setChecked(!m_boxes.empty() && std::size_t(ids.size()) == m_boxes.size());
    m_all->setPartial(!ids.isEmpty() && std::size_t(ids.size()) < m_boxes.size());
    Q_EMIT valueChanged(ids);
}

} // namespace nephoscope::gui
