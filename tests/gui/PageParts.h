#pragma once

#include "gui/kit/Button.h"
#include "gui/kit/CheckGroup.h"
#include "gui/kit/ChoiceGroup.h"
#include "gui/kit/CodeEditor.h"
#include "gui/kit/FormField.h"
#include "gui/kit/StatusIndicator.h"

#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>

// The parts of described pages by name, and what hands do with them.
namespace nephoscope::gui {

template <class T>
T *part(QWidget *of, const char *name)
{
    return of->findChild<T *>(QLatin1String(name));
}

/// Layouts ask for one another by posted events: until all of them stand.
inline void rest()
{
    for (int i = 0; i < 4; ++i) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    }
}

/// Chooses a radio button.
inline void choose(QWidget *page, const char *field, const char *option)
{
    rest();
    auto *group = part<ChoiceGroup>(page, field);
    QVERIFY2(group && group->button(QLatin1String(option)), field);
    QTest::mouseClick(group->button(QLatin1String(option)), Qt::LeftButton);
    QCOMPARE(group->value(), QLatin1String(option));
}

inline void type(QWidget *page, const char *field, const char *text)
{
    auto *line = part<QLineEdit>(page, field);
    QVERIFY2(line && line->isVisibleTo(page), field);
    line->selectAll();
    QTest::keyClicks(line, QLatin1String(text));
}

inline void tick(QWidget *page, const char *field)
{
    auto *box = part<QAbstractButton>(page, field);
    QVERIFY2(box && box->isVisibleTo(page), field);
    rest();
    QTest::mouseClick(box, Qt::LeftButton);
}

/// Presses a button once it has its place: before that it takes no click.
inline void press(QWidget *page, const char *button)
{
    rest();
    auto *each = part<Button>(page, button);
    QVERIFY2(each && each->isEnabled(), button);
    QTest::mouseClick(each, Qt::LeftButton);
}

/// One row more in an editor of tags.
inline void addRow(QWidget *editor) { press(editor, "addRow"); }

inline void save(QWidget *page)
{
    rest();
    QTest::mouseClick(part<Button>(page, "create"), Qt::LeftButton);
}

/// Every word on a card, a line each: labels, states, links.
inline QString wordsOn(QWidget *card)
{
    QStringList words;
    for (const QLabel *label : card->findChildren<QLabel *>()) {
        if (label->isVisibleTo(card))
            words << label->text();
    }
    for (const StatusIndicator *status : card->findChildren<StatusIndicator *>()) {
        if (status->isVisibleTo(card))
            words << status->text();
    }
    return words.join(u'\n').remove(QChar(0x200b)); // places where long names may break
}

} // namespace nephoscope::gui
