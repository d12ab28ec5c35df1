// Tokens: every one has a colour in every theme, and what stands on what can be read.
#include "gui/theme/Theme.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QMetaEnum>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>

#include <cmath>

using namespace nephoscope::gui;

namespace {

QJsonObject themeFile(const QString &name)
{
    QFile file(u":/themes/" % name % u".json");
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

QString keyOf(const char *token)
{
    QString out = QStringLiteral("color");
    for (const QChar c : QString::fromLatin1(token)) {
        if (c.isUpper())
            out += u'-';
        out += c.toLower();
    }
    return out;
}

// WCAG 2: relative luminance, and the ratio of two colours; `over` shows through a translucent one.
QColor flat(const QColor &color, const QColor &over)
{
    const auto mix = [&](int top, int bottom) { return qRound(top * color.alphaF() + bottom * (1 - color.alphaF())); };
    return {mix(color.red(), over.red()), mix(color.green(), over.green()), mix(color.blue(), over.blue())};
}

double luminance(const QColor &color)
{
    const auto linear = [](double v) { return v <= 0.03928 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double ratio(const QColor &one, const QColor &other)
{
    const double a = luminance(one), b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

using T = Token;

struct Pairs
{
    std::vector<Context> contexts;
    std::vector<Token> inks;
    std::vector<Token> grounds;
    double least;
};

// Who stands on whom. Disabled texts are exempt, as in WCAG; dividers and grid lines carry no meaning of their own.
const std::vector<Pairs> &pairs()
{
    const std::vector<Token> texts{
        T::TextBodyDefault, T::TextBodySecondary, T::TextHeadingDefault, T::TextHeadingSecondary, T::TextLabel, T::TextFormSecondary,
        T::TextGroupLabel, T::TextCounter, T::TextEmpty, T::TextInputPlaceholder, T::TextLinkDefault, T::TextLinkHover, T::TextAccent,
        T::TextInteractiveDefault, T::TextInteractiveHover, T::TextIconSubtle, T::TextStatusError, T::TextStatusWarning,
        T::TextStatusSuccess, T::TextStatusInfo, T::TextStatusInactive, T::TextColumnHeader, T::TextSideNavigationLink,
        T::TextSideNavigationItemActive, T::TextButtonLinkDefault, T::TextButtonLinkHover};
    const std::vector<Token> lines{
        T::BorderInputDefault, T::BorderInputFocused, T::BorderControlDefault, T::BorderItemFocused, T::BorderItemSelected,
        T::BorderStatusError, T::BorderStatusWarning, T::BorderStatusSuccess, T::BorderStatusInfo, T::BackgroundControlChecked,
        T::BackgroundToggleDefault, T::BackgroundSliderTrackDefault, T::BorderButtonNormalDefault, T::BorderTabsUnderline,
        T::DropzoneBorderDefault, T::DropzoneBorderHover, T::ItemSelected, T::BackgroundProgressBarValueDefault};
    static const std::vector<Pairs> all{
        {{Context::Page}, texts,
         {T::BackgroundLayoutMain, T::BackgroundLayoutPanel, T::BackgroundLayoutToolbar, T::BackgroundContainerContent,
          T::BackgroundContainerHeader, T::BackgroundCard, T::BackgroundCellShaded, T::BackgroundPopover, T::BackgroundInputDefault,
          T::BackgroundDropdownItemDefault, T::BackgroundDropdownItemHover, T::BackgroundDropdownItemSelected,
          T::BackgroundItemSelected, T::BackgroundDialog, T::BackgroundTableHeader, T::BackgroundCodeView, T::BackgroundStatusError,
          T::BackgroundStatusWarning, T::BackgroundStatusSuccess, T::BackgroundStatusInfo, T::DropzoneBackgroundDefault,
          T::DropzoneBackgroundHover},
         4.5},
        {{Context::Page}, {T::TextBodyDefault, T::TextLinkDefault}, {T::BackgroundDropdownItemFilterMatch}, 4.5},
        {{Context::Page, Context::AppLayoutToolbar}, {T::TextBreadcrumbCurrent, T::TextLinkDefault, T::TextInteractiveDefault},
         {T::BackgroundLayoutMain, T::BackgroundLayoutToolbar}, 4.5},
        {{Context::TopNavigation, Context::Header}, texts, {T::BackgroundLayoutMain, T::BackgroundContainerContent}, 4.5},
        {{Context::TopNavigation}, texts,
         {T::BackgroundPopover, T::BackgroundInputDefault, T::BackgroundDropdownItemDefault, T::BackgroundDropdownItemHover,
          T::BackgroundDropdownItemSelected}, 4.5},
        {{Context::Flashbar}, {T::TextBodyDefault, T::TextHeadingDefault, T::TextLinkDefault, T::TextLinkHover, T::TextInteractiveDefault,
          T::TextInteractiveHover, T::TextFormSecondary, T::TextNotificationDefault, T::TextButtonNormalDefault, T::TextButtonLinkDefault},
         {T::BackgroundFlashbarSuccess, T::BackgroundFlashbarError, T::BackgroundFlashbarInfo}, 4.5},
        {{Context::FlashbarWarning}, {T::TextBodyDefault, T::TextHeadingDefault, T::TextLinkDefault, T::TextInteractiveDefault,
          T::TextFormSecondary, T::TextNotificationYellow, T::TextButtonNormalDefault, T::TextButtonLinkDefault},
         {T::BackgroundFlashbarWarning}, 4.5},
        {{Context::Page}, {T::TextNotificationDefault}, {T::BackgroundBadgeBlue, T::BackgroundBadgeGrey, T::BackgroundBadgeGreen, T::BackgroundBadgeRed}, 4.5},
        {{Context::Page}, {T::TextNotificationYellow}, {T::BackgroundBadgeYellow}, 4.5},
        // The banner of a cloud elsewhere, in the colour of its connection.
        {{Context::Flashbar}, {T::TextBodyDefault, T::TextLinkDefault, T::TextLinkHover, T::TextButtonLinkDefault, T::BorderItemFocused},
         {T::BackgroundBadgeBlue, T::BackgroundBadgeGrey, T::BackgroundBadgeGreen, T::BackgroundBadgeRed}, 4.5},
        {{Context::FlashbarWarning}, {T::TextBodyDefault, T::TextLinkDefault, T::TextButtonLinkDefault, T::BorderItemFocused}, {T::BackgroundBadgeYellow}, 4.5},
        {{Context::Page}, lines, {T::BackgroundLayoutMain, T::BackgroundContainerContent, T::BackgroundInputDefault, T::BackgroundPopover}, 3.0},
        {{Context::TopNavigation}, {T::BorderInputDefault, T::BorderInputFocused, T::BorderItemFocused, T::ForegroundNotificationDot},
         {T::BackgroundLayoutMain, T::BackgroundInputDefault}, 3.0},
        {{Context::Header}, {T::BorderItemFocused, T::BorderButtonNormalDefault}, {T::BackgroundLayoutMain}, 3.0},
        {{Context::Flashbar}, {T::BorderItemFocused, T::BorderButtonNormalDefault, T::BackgroundProgressBarValueDefault},
         {T::BackgroundFlashbarSuccess, T::BackgroundFlashbarError, T::BackgroundFlashbarInfo}, 3.0},
        {{Context::FlashbarWarning}, {T::BorderItemFocused, T::BorderButtonNormalDefault, T::BackgroundProgressBarValueDefault},
         {T::BackgroundFlashbarWarning}, 3.0},
        {{Context::Page}, {T::ForegroundControlDefault}, {T::BackgroundControlChecked}, 3.0},
        {{Context::Page}, {T::ChartsThresholdNegative, T::ChartsThresholdPositive, T::ChartsThresholdInfo, T::ChartsThresholdNeutral,
          T::ChartsStatusCritical, T::ChartsStatusHigh, T::ChartsStatusMedium, T::ChartsStatusPositive, T::ChartsStatusInfo,
          T::ChartsStatusNeutral}, {T::BackgroundContainerContent}, 3.0},
    };
    return all;
}

} // namespace

class TestContrast : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::instance().applyTo(*qApp); }
    void cleanup() { Theme::instance().setChoice(Theme::Choice::Light); }
    void everyTokenInEveryTheme_data();
    void everyTokenInEveryTheme();
    void contrast_data();
    void contrast();
    void chartColorsStandOut();
};

void TestContrast::everyTokenInEveryTheme_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"light", "dark", "high-contrast"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestContrast::everyTokenInEveryTheme()
{
    QFETCH(QString, name);
    const QJsonObject file = themeFile(name);
    const QJsonObject colors = file.value(u"colors").toObject();
    const auto tokens = QMetaEnum::fromType<Token>();
    QSet<QString> known;
    for (int i = 0; i < tokens.keyCount(); ++i) {
        const QString key = keyOf(tokens.key(i));
        known.insert(key);
        QVERIFY2(colors.contains(key), qPrintable(key));
    }
    QCOMPARE(colors.size(), qsizetype(known.size()));
    const QJsonObject contexts = file.value(u"contexts").toObject();
    QCOMPARE(contexts.size(), 6);
    for (const QString &context : contexts.keys())
        for (const QString &key : contexts.value(context).toObject().keys())
            QVERIFY2(known.contains(key), qPrintable(QString(context % u' ' % key)));
}

void TestContrast::contrast_data()
{
    QTest::addColumn<int>("mode");
    QTest::newRow("light") << int(Theme::Mode::Light);
    QTest::newRow("dark") << int(Theme::Mode::Dark);
    QTest::newRow("high contrast") << int(Theme::Mode::HighContrast);
}

void TestContrast::contrast()
{
    QFETCH(int, mode);
    Theme &theme = Theme::instance();
    theme.setMode(Theme::Mode(mode));
    const auto tokens = QMetaEnum::fromType<Token>();
    const auto contexts = QMetaEnum::fromType<Context>();
    QStringList bad;
    int checked = 0;
    const auto check = [&](Context context, Token ink, const QColor &ground, const QString &what, double least) {
        const double found = ratio(flat(theme.color(ink, context), ground), ground);
        ++checked;
        if (found < least)
            bad += QStringLiteral("%1: %2 on %3 is %4").arg(QLatin1String(contexts.valueToKey(int(context))), QLatin1String(tokens.valueToKey(int(ink))), what).arg(found, 0, 'f', 2);
    };
    for (const Pairs &pair : pairs())
        for (const Context context : pair.contexts)
            for (const Token ground : pair.grounds)
                for (const Token ink : pair.inks)
                    check(context, ink, theme.color(ground, context), QLatin1String(tokens.valueToKey(int(ground))), pair.least);
    // With high contrast also what other themes only hint at: how far a bar goes, and where what is switched off begins.
    if (theme.isHighContrast()) {
        for (const Token ink : {T::BackgroundProgressBarDefault, T::BorderButtonNormalDisabled, T::BorderDividerDefault})
            check(Context::Page, ink, theme.color(T::BackgroundContainerContent), QStringLiteral("a card"), 3);
        check(Context::Page, T::BackgroundProgressBarValueDefault, theme.color(T::BackgroundProgressBarDefault), QStringLiteral("its track"), 3);
    }
    // Buttons: their text on their fill, over what lies under a translucent fill.
    struct Button { Token ink, fill; };
    const std::vector<Button> buttons{
        {T::TextButtonPrimaryDefault, T::BackgroundButtonPrimaryDefault}, {T::TextButtonPrimaryHover, T::BackgroundButtonPrimaryHover},
        {T::TextButtonPrimaryActive, T::BackgroundButtonPrimaryActive}, {T::TextButtonNormalDefault, T::BackgroundButtonNormalDefault},
        {T::TextButtonNormalHover, T::BackgroundButtonNormalHover}, {T::TextButtonNormalActive, T::BackgroundButtonNormalActive},
        {T::TextButtonLinkDefault, T::BackgroundButtonLinkDefault}, {T::TextButtonLinkHover, T::BackgroundButtonLinkHover},
        {T::TextButtonLinkActive, T::BackgroundButtonLinkActive}};
    const std::vector<std::pair<Context, std::vector<Token>>> places{
        {Context::Page, {T::BackgroundLayoutMain, T::BackgroundContainerContent}}, {Context::TopNavigation, {T::BackgroundLayoutMain}},
        {Context::Header, {T::BackgroundLayoutMain}},
        {Context::Flashbar, {T::BackgroundFlashbarInfo, T::BackgroundFlashbarSuccess, T::BackgroundFlashbarError}},
        {Context::FlashbarWarning, {T::BackgroundFlashbarWarning}},
        {Context::Alert, {T::BackgroundStatusError, T::BackgroundStatusWarning, T::BackgroundStatusSuccess, T::BackgroundStatusInfo}}};
    for (const auto &[context, grounds] : places)
        for (const Token ground : grounds)
            for (const Button &button : buttons)
                check(context, button.ink, flat(theme.color(button.fill, context), theme.color(ground, context)),
                      QLatin1String(tokens.valueToKey(int(button.fill))), 4.5);
    QVERIFY(checked > 700);
    QVERIFY2(bad.isEmpty(), qPrintable(bad.join(u'\n')));
}

void TestContrast::chartColorsStandOut()
{
    Theme &theme = Theme::instance();
    for (const auto mode : {Theme::Mode::Light, Theme::Mode::Dark, Theme::Mode::HighContrast}) {
        theme.setMode(mode);
        const double least = mode == Theme::Mode::HighContrast ? 4.5 : 3.0;
        QSet<QRgb> seen;
        for (int i = 0; i < 20; ++i) {
            QVERIFY2(ratio(theme.chart(i), theme.color(Token::BackgroundContainerContent)) >= least, qPrintable(theme.chart(i).name()));
            seen.insert(theme.chart(i).rgb());
        }
        QCOMPARE(seen.size(), 20);
    }
}

QTEST_MAIN(TestContrast)
#include "tst_contrast.moc"
