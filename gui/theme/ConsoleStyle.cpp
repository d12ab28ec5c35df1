#include "gui/theme/ConsoleStyle.h"

#include "gui/theme/Icons.h"
#include "gui/theme/Paint.h"
#include "gui/theme/Theme.h"

#include <QtGui/QPainter>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QAbstractSpinBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QStyleOption>
#include <QtWidgets/QTabBar>

#include <algorithm>
#include <cmath>

namespace nephoscope::gui {
namespace {

QColor colorOf(const QWidget *widget, Token token)
{
    return widget ? colorFor(*widget, token) : Theme::instance().color(token);
}

bool isEnabled(const QStyleOption *option) { return option->state & QStyle::State_Enabled; }

// The check box of a form carries the error state of its field as a property, like inputs do.
bool isInvalid(const QWidget *widget) { return widget && widget->property("invalid").toBool(); }

bool ringed(const QStyleOption *option)
{
    return (option->state & QStyle::State_HasFocus) && (option->state & QStyle::State_KeyboardFocusChange);
}

} // namespace

ConsoleStyle::ConsoleStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

void paintCheckBox(QPainter &painter, const QRect &rect, Qt::CheckState state, bool enabled, bool focused)
{
    const Theme &theme = Theme::instance();
    const bool on = state != Qt::Unchecked;
    const QColor fill = theme.color(!enabled ? Token::BackgroundControlDisabled
                                        : on ? Token::BackgroundControlChecked : Token::BackgroundControlDefault);
    const QColor border = !enabled ? fill : on ? fill : theme.color(Token::BorderControlDefault);
    const QRectF box(rect.x(), rect.y(), 16, 16);
    if (focused)
        paintFocusRing(painter, box.adjusted(-3, -3, 3, 3), theme.color(Token::BorderItemFocused), 5);
    paintBox(painter, box, fill, border, 1, 3);
    if (!on)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.color(enabled ? Token::ForegroundControlDefault : Token::TextDisabled), 2, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    if (state == Qt::PartiallyChecked) {
        painter.drawLine(QPointF(rect.x() + 4, rect.y() + 8), QPointF(rect.x() + 12, rect.y() + 8));
    } else {
        const QPointF tick[] = {{rect.x() + 3.5, rect.y() + 8.0}, {rect.x() + 6.8, rect.y() + 11.2}, {rect.x() + 12.5, rect.y() + 4.6}};
        painter.drawPolyline(tick, 3);
    }
    painter.restore();
}

void ConsoleStyle::drawInput(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const bool enabled = isEnabled(option);
    const bool focused = option->state & State_HasFocus;
    const QColor fill = colorOf(widget, enabled ? Token::BackgroundInputDefault : Token::BackgroundInputDisabled);
    // With high contrast a fill alone does not show where an input is.
    const QColor off = Theme::instance().isHighContrast() ? colorOf(widget, Token::BorderButtonNormalDisabled) : fill;
    const QColor border = isInvalid(widget) ? colorOf(widget, Token::BorderStatusError)
        : focused ? colorOf(widget, Token::BorderInputFocused)
        : enabled ? colorOf(widget, Token::BorderInputDefault) : off;
    paintBox(*painter, option->rect, fill, border, focused || isInvalid(widget) ? 2 : 1, Theme::instance().radius("input"));
}

void ConsoleStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case PE_PanelLineEdit:
        // Inside combo and spin boxes the outer control draws the frame.
        if (widget && widget->parentWidget()
            && (qobject_cast<QComboBox *>(widget->parentWidget()) || qobject_cast<QAbstractSpinBox *>(widget->parentWidget())))
            return;
        if (const auto *edit = qobject_cast<const QLineEdit *>(widget); edit && !edit->hasFrame())
            return;
        drawInput(option, painter, widget);
        return;
    case PE_FrameLineEdit:
    case PE_FrameFocusRect:
    case PE_PanelScrollAreaCorner:
    case PE_IndicatorTabTearLeft:
    case PE_IndicatorTabTearRight:
        return;
    case PE_Frame:
        if (widget && widget->inherits("QAbstractScrollArea") && !widget->inherits("QAbstractItemView"))
            drawInput(option, painter, widget);
        return;
    case PE_IndicatorCheckBox: {
        const auto state = (option->state & State_NoChange) ? Qt::PartiallyChecked
            : (option->state & State_On) ? Qt::Checked : Qt::Unchecked;
        paintCheckBox(*painter, option->rect, state, isEnabled(option), ringed(option));
        return;
    }
    case PE_IndicatorRadioButton: {
        const bool on = option->state & State_On;
        const QColor fill = colorOf(widget, !isEnabled(option) ? Token::BackgroundControlDisabled
                                                         : on ? Token::BackgroundControlChecked : Token::BackgroundControlDefault);
        const QRectF dot = QRectF(option->rect.x(), option->rect.y(), 16, 16);
        if (ringed(option))
            paintFocusRing(*painter, dot.adjusted(-3, -3, 3, 3), colorOf(widget, Token::BorderItemFocused), 11);
        paintBox(*painter, dot, fill, on ? fill : colorOf(widget, Token::BorderControlDefault), 1, 8);
        if (on)
            paintBox(*painter, dot.adjusted(5, 5, -5, -5), colorOf(widget, Token::ForegroundControlDefault), Qt::transparent, 0, 3);
        return;
    }
    case PE_PanelTipLabel:
        paintBox(*painter, option->rect, colorOf(widget, Token::BackgroundPopover), colorOf(widget, Token::BorderPopover), 1, 0);
        return;
    case PE_FrameTabWidget:
    case PE_FrameTabBarBase:
        painter->fillRect(QRect(option->rect.left(), option->rect.top(), option->rect.width(), 1), colorOf(widget, Token::BorderTabsDivider));
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void ConsoleStyle::drawHeader(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const QRect rect = option->rect;
    painter->fillRect(rect, colorOf(widget, Token::BackgroundTableHeader));
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colorOf(widget, Token::BorderDividerSecondary));
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
    if (!header || header->section == 0)
        return;
    // Short line between titles: columns can be resized there.
    painter->fillRect(QRect(rect.left(), rect.top() + 11, 1, rect.height() - 22), colorOf(widget, Token::BorderDividerSecondary));
}

void ConsoleStyle::drawTab(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option);
    const bool selected = option->state & State_Selected;
    const bool hover = option->state & State_MouseOver;
    painter->save();
    painter->setFont(Theme::instance().font(TextStyle::Tabs));
    painter->setPen(colorOf(widget, !isEnabled(option) ? Token::TextInteractiveDisabled
                                : selected || hover ? Token::TextAccent : Token::TextInteractiveDefault));
    painter->drawText(option->rect.adjusted(0, 0, 0, -3), Qt::AlignCenter, tab ? tab->text : QString());
    if (selected)
        painter->fillRect(QRect(option->rect.left() + 8, option->rect.bottom() - 2, option->rect.width() - 16, 3),
                          colorOf(widget, Token::BorderTabsUnderline));
    if (ringed(option))
        paintFocusRing(*painter, QRectF(option->rect).adjusted(3, 4, -3, -6), colorOf(widget, Token::BorderItemFocused), 8);
    painter->restore();
}

void ConsoleStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        drawHeader(option, painter, widget);
        return;
    case CE_TabBarTabShape:
        return;
    case CE_TabBarTabLabel:
        drawTab(option, painter, widget);
        return;
    case CE_ComboBoxLabel: {
        const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        if (!combo || combo->editable)
            return;
        const QRect text = option->rect.adjusted(12, 0, -32, 0);
        painter->setPen(colorOf(widget, isEnabled(option) ? Token::TextBodyDefault : Token::TextInputDisabled));
        painter->drawText(text, Qt::AlignVCenter | Qt::AlignLeft, option->fontMetrics.elidedText(combo->currentText, Qt::ElideRight, text.width()));
        return;
    }
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

qreal overhangOf(const QFont &font, const QString &text)
{
    const qreal out = text.isEmpty() ? 0 : -QFontMetricsF(font).leftBearing(text.front());
    return out < 0.5 ? 0 : out; // less does not show
}

void ConsoleStyle::drawItemText(QPainter *painter, const QRect &rect, int flags, const QPalette &palette, bool enabled, const QString &text, QPalette::ColorRole role) const
{
    const bool left = !(flags & (Qt::AlignRight | Qt::AlignHCenter | Qt::AlignJustify | Qt::TextForceRightToLeft));
    const qreal overhang = left ? overhangOf(painter->font(), text) : 0;
    if (overhang <= 0) {
        QProxyStyle::drawItemText(painter, rect, flags, palette, enabled, text, role);
        return;
    }
    // As far as there is room, so that nothing is cut at the other end.
    const qreal taken = QFontMetricsF(painter->font()).boundingRect(QRectF(rect), flags, text).width();
    const qreal scale = painter->device()->devicePixelRatioF();
    const qreal by = std::min(std::ceil(overhang * scale), std::floor(std::max(0.0, rect.width() - taken) * scale)) / scale;
    painter->translate(by, 0);
    QProxyStyle::drawItemText(painter, rect, flags, palette, enabled, text, role);
    painter->translate(-by, 0);
}

void ConsoleStyle::drawComboBox(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    drawInput(option, painter, widget);
    const QRectF caret(option->rect.right() - 27, option->rect.center().y() - 7, 16, 16);
    icons::paint(*painter, QStringLiteral("caret-down"), caret,
                 colorOf(widget, isEnabled(option) ? Token::TextInteractiveDefault : Token::TextInteractiveDisabled));
}

void ConsoleStyle::drawScrollBar(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (!bar || bar->maximum <= bar->minimum)
        return;
    const QRectF handle = QRectF(subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget)).adjusted(2, 2, -2, -2);
    QColor color = colorOf(widget, Token::BorderControlDefault);
    const bool active = (option->activeSubControls & SC_ScrollBarSlider) || (option->state & State_Sunken);
    color.setAlphaF(active ? 0.85F : 0.45F);
    paintBox(*painter, handle, color, Qt::transparent, 0, 4);
}

void ConsoleStyle::drawTabScroller(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
    if (!button)
        return;
    // Tabs end behind it, the line below them does not.
    painter->fillRect(option->rect, colorOf(widget, Token::BackgroundLayoutMain));
    if (const QWidget *bar = widget->parentWidget())
        painter->fillRect(QRect(option->rect.left(), bar->height() - pixelMetric(PM_TabBarBaseOverlap, nullptr, bar) - widget->y(), option->rect.width(), 1),
                          colorOf(widget, Token::BorderTabsDivider));
    const bool hover = isEnabled(option) && (option->state & State_MouseOver);
    const QRectF icon(option->rect.center().x() - 7, option->rect.center().y() - 8, 16, 16);
    icons::paint(*painter, button->arrowType == Qt::LeftArrow ? QStringLiteral("chevron-left") : QStringLiteral("chevron-right"), icon,
                 colorOf(widget, !isEnabled(option) ? Token::TextInteractiveDisabled : hover ? Token::TextInteractiveHover : Token::TextInteractiveDefault));
}

void ConsoleStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    if (control == CC_ScrollBar)
        drawScrollBar(option, painter, widget);
    else if (control == CC_ToolButton && widget && qobject_cast<const QTabBar *>(widget->parentWidget()))
        drawTabScroller(option, painter, widget);
    else if (control == CC_ComboBox)
        drawComboBox(option, painter, widget);
    else
        QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect ConsoleStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl sub, const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        if (!bar)
            return {};
        // No arrow buttons: the groove is the whole bar.
        const QRect all = option->rect;
        const bool horizontal = bar->orientation == Qt::Horizontal;
        const int length = horizontal ? all.width() : all.height();
        const qint64 range = qint64(bar->maximum) - bar->minimum;
        const int slider = range + bar->pageStep > 0 ? std::max(28, int(qint64(length) * bar->pageStep / (range + bar->pageStep))) : length;
        const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - slider, bar->upsideDown);
        const auto part = [&](int from, int size) {
            const QRect rect = horizontal ? QRect(all.x() + from, all.y(), size, all.height()) : QRect(all.x(), all.y() + from, all.width(), size);
            return visualRect(option->direction, all, rect);
        };
        switch (sub) {
        case SC_ScrollBarGroove: return all;
        case SC_ScrollBarSlider: return part(start, slider);
        case SC_ScrollBarSubPage: return part(0, start);
        case SC_ScrollBarAddPage: return part(start + slider, length - start - slider);
        default: return {};
        }
    }
    if (control == CC_ComboBox && sub == SC_ComboBoxEditField)
        return option->rect.adjusted(8, 2, -32, -2);
    return QProxyStyle::subControlRect(control, option, sub, widget);
}

QRect ConsoleStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_LineEditContents && !(widget && widget->parentWidget() && qobject_cast<QAbstractSpinBox *>(widget->parentWidget())))
        return option->rect.adjusted(9, 2, -9, -2);
    // As wide as the tab widget itself reckons when it is asked how high it wants to be.
    if (element == SE_TabWidgetTabContents)
        return QProxyStyle::subElementRect(SE_TabWidgetTabPane, option, widget);
    return QProxyStyle::subElementRect(element, option, widget);
}

QSize ConsoleStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    QSize out = QProxyStyle::sizeFromContents(type, option, size, widget);
    const int inputHeight = Theme::instance().size("input-height");
    switch (type) {
    case CT_LineEdit:
    case CT_SpinBox:
        out.setHeight(std::max(inputHeight, out.height()));
        break;
    case CT_ComboBox:
        out = QSize(out.width() + 24, inputHeight);
        break;
    case CT_CheckBox:
    case CT_RadioButton:
        out.setHeight(std::max(22, out.height()));
        break;
    case CT_HeaderSection:
        out.setHeight(Theme::instance().size("row-height"));
        break;
    case CT_TabBarTab:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            out = QSize(QFontMetrics(Theme::instance().font(TextStyle::Tabs)).horizontalAdvance(tab->text) + 36, inputHeight + 8);
        break;
    case CT_ItemViewItem:
        out.setHeight(std::max(30, out.height()));
        break;
    default:
        break;
    }
    return out;
}

int ConsoleStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_LineEditIconSize:
        return 16;
    case PM_LineEditIconMargin:
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return 8;
    case PM_ScrollBarExtent:
        return 12;
    case PM_TabBarScrollButtonWidth:
        return 28;
    case PM_ScrollView_ScrollBarSpacing:
    case PM_ScrollView_ScrollBarOverlap:
    case PM_TabBarTabOverlap:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_HeaderMargin:
        return 8;
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin:
        return 6;
    case PM_ToolTipLabelFrameWidth:
        return 6;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int ConsoleStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_ComboBox_Popup:
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ItemView_ShowDecorationSelected:
        return 0;
    case SH_ScrollBar_LeftClickAbsolutePosition:
        return 0;
    case SH_FocusFrame_AboveWidget: // not cut off by the widget's parent
        return 1;
    case SH_LineEdit_PasswordCharacter: // as SecretValue masks
        return u'•';
    case SH_ToolTip_WakeUpDelay:
        return 500;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

void ConsoleStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QTabBar *>(widget) || qobject_cast<QScrollBar *>(widget))
        widget->setAttribute(Qt::WA_Hover);
}

} // namespace nephoscope::gui
