#pragma once

#include <QtCore/QRegularExpression>
#include <QtCore/QStringList>
#include <QtCore/QTranslator>
#include <QtWidgets/QWidget>

namespace nephoscope::gui::inspect {

/// `/MainWindow[mainWindow]/Button[back]`: where a widget lies.
QString where(const QWidget *widget);
/// Buttons, inputs, lists, links: what a hand would press or type into.
bool isInteractive(const QWidget *widget);

/// Texts that do not fit their widget, and widgets cut by a parent that does not scroll; QML scenes included.
QStringList clipped(const QWidget &root);
/// Siblings of one layout that lie over each other.
QStringList overlapping(const QWidget &root);
/// Buttons after a primary one in its row: in headers, and in rows that end at the right. Query editors begin theirs with Run.
QStringList misplacedPrimaries(const QWidget &root);
/// Interactive widgets without accessible or object name, and items of QML scenes without accessible name.
QStringList nameless(const QWidget &root);
/// The same inside QML scenes: texts that are cut without a tip, out of sight or over one another; items that take Tab or
/// the mouse and have no name; items that take Tab and are not led to.
QStringList clippedItems(const QWidget &root);
QStringList namelessItems(const QWidget &root);
QStringList unreachableItems(QWidget &root);

/// Marks whatever went through tr(): `Delete` becomes `⟦Delete⟧`.
class MarkingTranslator : public QTranslator
{
    Q_OBJECT
public:
    using QTranslator::QTranslator;
    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *source, const char *disambiguation, int n) const override;
};

/// With a MarkingTranslator installed: texts on screen that did not pass through tr(). `data` matches what is no text of
/// the program: names of resources, codes, product names.
QStringList untranslated(const QWidget &root, const QRegularExpression &data);

/// Presses Tab from the window's first widget until it comes around; what it reached, in order. `unseen`, when not null,
/// gets the stops that cannot be seen. `fromHere` begins where the focus is: what covers the window keeps it.
QList<QWidget *> tabOrder(QWidget &window, QStringList *unseen = nullptr, bool fromHere = false);
/// Enabled interactive widgets that neither Tab nor the arrow keys of a reached group lead to, and stops of the tab order
/// that cannot be seen.
QStringList unreachable(QWidget &window, const QWidget &root, bool fromHere = false);

} // namespace nephoscope::gui::inspect
