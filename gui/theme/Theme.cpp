#include "gui/theme/Theme.h"

#include "gui/theme/ConsoleStyle.h"

#include <QtCore/QFile>
#include <QtCore/QHash>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QMetaEnum>
#include <QtCore/QRegularExpression>
#include <QtWidgets/QApplication>
#include <QtWidgets/QToolTip>
#include <QtWidgets/QWidget>

#include <array>

namespace nephoscope::gui {
namespace {

constexpr int ContextCount = 7;
constexpr char ContextProperty[] = "nephoscopeContext";

// `TextBodyDefault` → `text-body-default`.
QString kebab(const QString &name)
{
    QString out;
    for (const QChar c : name) {
        if (c.isUpper() && !out.isEmpty())
            out += u'-';
        out += c.toLower();
    }
    return out;
}

QColor parseColor(const QString &text)
{
    static const QRegularExpression rgba(QStringLiteral(R"(rgba\((\d+), *(\d+), *(\d+), *([0-9.]+)\))"));
    if (const auto match = rgba.match(text); match.hasMatch()) {
        QColor color(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
        color.setAlphaF(match.captured(4).toFloat());
        return color;
    }
    return QColor(text);
}

QJsonObject readObject(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("theme data %s is missing from the program", qPrintable(path));
    return QJsonDocument::fromJson(file.readAll()).object();
}

struct Colors
{
    std::array<QHash<int, QColor>, ContextCount> contexts;
    std::vector<QColor> charts;
};

Colors readColors(const QString &name)
{
    const QJsonObject object = readObject(u":/themes/" % name % u".json");
    const auto tokens = QMetaEnum::fromType<Token>();
    const auto contexts = QMetaEnum::fromType<Context>();
    Colors colors;
    const auto fill = [&](const QJsonObject &values, QHash<int, QColor> &out) {
        for (int i = 0; i < tokens.keyCount(); ++i) {
            const QString key = u"color-" % kebab(QString::fromLatin1(tokens.key(i)));
            if (const auto value = values.find(key); value != values.end())
                out.insert(tokens.value(i), parseColor(value->toString()));
        }
    };
    fill(object.value(QLatin1String("colors")).toObject(), colors.contexts[0]);
    const QJsonObject local = object.value(QLatin1String("contexts")).toObject();
    for (int i = 1; i < contexts.keyCount(); ++i)
        fill(local.value(kebab(QString::fromLatin1(contexts.key(i)))).toObject(), colors.contexts[size_t(contexts.value(i))]);
    for (const QJsonValue &value : object.value(QLatin1String("charts")).toArray())
        colors.charts.push_back(QColor(value.toString()));
    return colors;
}

struct Type
{
    QFont font;
    int lineHeight = 20;
};

} // namespace

struct Theme::Data
{
    std::array<Colors, 3> modes;
    QJsonObject metrics;
    bool compact = false;
    QHash<int, Type> text;

    const Colors &colors(Mode mode) const { return modes[size_t(mode)]; }
    int metric(QLatin1String group, const char *name) const
    {
        if (compact) {
            const QJsonValue value = metrics.value(QLatin1String("compact")).toObject().value(group).toObject().value(QLatin1String(name));
            if (value.isDouble())
                return value.toInt();
        }
        const QJsonValue value = metrics.value(group).toObject().value(QLatin1String(name));
        Q_ASSERT_X(value.isDouble(), "Theme metric", name);
        return value.toInt();
    }
    /// A group as QML reads it, the density's own values over the common ones.
    QVariantMap group(QLatin1String name) const
    {
        QVariantMap out = metrics.value(name).toObject().toVariantMap();
        if (compact)
            out.insert(metrics.value(QLatin1String("compact")).toObject().value(name).toObject().toVariantMap());
        return out;
    }
};

Theme &Theme::instance()
{
    static Theme theme;
    return theme;
}

Theme::Theme() : m_data(std::make_unique<Data>())
{
    m_data->modes = {readColors(QStringLiteral("light")), readColors(QStringLiteral("dark")), readColors(QStringLiteral("high-contrast"))};
    m_data->metrics = readObject(QStringLiteral(":/themes/metrics.json"));
    const QJsonObject families = m_data->metrics.value(QLatin1String("families")).toObject();
    const auto list = [&](QLatin1String name) { return families.value(name).toVariant().toStringList(); };
    const QStringList base = list(QLatin1String("base"));
    const QStringList monospace = list(QLatin1String("monospace"));
    const QJsonObject text = m_data->metrics.value(QLatin1String("text")).toObject();
    const auto styles = QMetaEnum::fromType<TextStyle>();
    for (int i = 0; i < styles.keyCount(); ++i) {
        const QJsonArray values = text.value(kebab(QString::fromLatin1(styles.key(i)))).toArray();
        Type type;
        type.font.setFamilies(styles.value(i) == int(TextStyle::Code) ? monospace : base);
        type.font.setPixelSize(values.at(0).toInt(14));
        type.font.setWeight(values.at(2).toInt(400) >= 700 ? QFont::Bold : QFont::Normal);
        if (const double spacing = values.at(3).toDouble(); spacing != 0)
            type.font.setLetterSpacing(QFont::PercentageSpacing, 100 + spacing * 100);
        type.lineHeight = values.at(1).toInt(20);
        m_data->text.insert(styles.value(i), type);
    }
}

Theme::~Theme() = default;

void Theme::setMode(Mode mode)
{
    if (m_mode == mode)
        return;
    m_mode = mode;
    announce();
}

void Theme::announce()
{
    if (m_application)
        applyTo(*m_application);
    Q_EMIT changed();
}

void Theme::setChoice(Choice choice)
{
    m_choice = choice;
    switch (choice) {
    case Choice::System: setMode(m_desktop.highContrast ? Mode::HighContrast : m_desktop.dark ? Mode::Dark : Mode::Light); break;
    case Choice::Light: setMode(Mode::Light); break;
    case Choice::Dark: setMode(Mode::Dark); break;
    case Choice::HighContrast: setMode(Mode::HighContrast); break;
    }
}

void Theme::setDesktop(const Desktop &desktop)
{
    if (m_desktop == desktop)
        return;
    m_desktop = desktop;
    if (m_choice == Choice::System)
        setChoice(Choice::System);
    if (!m_motionChosen)
        useMotion(desktop.motion);
}

void Theme::setDensity(Density density)
{
    if (m_density == density)
        return;
    m_density = density;
    m_data->compact = density == Density::Compact;
    announce();
    // Size hints that came from the style are asked for anew.
    if (m_application)
        for (QWidget *widget : QApplication::allWidgets()) {
            QEvent event(QEvent::StyleChange);
            QCoreApplication::sendEvent(widget, &event);
        }
}

void Theme::setMotion(bool motion)
{
    m_motionChosen = true;
    useMotion(motion);
}

void Theme::followMotion()
{
    m_motionChosen = false;
    useMotion(m_desktop.motion);
}

void Theme::useMotion(bool motion)
{
    if (m_motion == motion)
        return;
    m_motion = motion;
    announce();
}

void Theme::setStroke(qreal stroke)
{
    if (qFuzzyCompare(m_stroke, stroke))
        return;
    m_stroke = stroke;
    announce();
}

void Theme::applyTo(QApplication &application)
{
    if (!m_application) {
        m_application = &application;
        application.setStyle(new ConsoleStyle);
        application.setFont(font(TextStyle::Body));
        QToolTip::setFont(font(TextStyle::Small));
    }
    application.setPalette(palette());
    QToolTip::setPalette(palette());
    // Widgets of a local context carry their own palette, which the application's does not reach.
    for (QWidget *widget : application.allWidgets()) {
        if (widget->property(ContextProperty).isValid())
            widget->setPalette(palette(Context(widget->property(ContextProperty).toInt())));
    }
}

QColor Theme::color(Token token, Context context) const
{
    const auto &contexts = m_data->colors(m_mode).contexts;
    const auto &local = contexts[size_t(context)];
    const auto found = local.constFind(int(token));
    return found != local.cend() ? *found : contexts[0].value(int(token));
}

QColor Theme::chart(int series) const
{
    const auto &charts = m_data->colors(m_mode).charts;
    return charts[size_t(series) % charts.size()];
}

QFont Theme::font(TextStyle style) const { return m_data->text.value(int(style)).font; }
int Theme::lineHeight(TextStyle style) const { return m_data->text.value(int(style)).lineHeight; }

QPalette Theme::palette(Context context) const
{
    const auto get = [&](Token token) { return color(token, context); };
    QPalette out;
    out.setColor(QPalette::Window, get(Token::BackgroundLayoutMain));
    out.setColor(QPalette::WindowText, get(Token::TextBodyDefault));
    out.setColor(QPalette::Base, get(Token::BackgroundInputDefault));
    out.setColor(QPalette::AlternateBase, get(Token::BackgroundCellShaded));
    out.setColor(QPalette::Text, get(Token::TextBodyDefault));
    out.setColor(QPalette::PlaceholderText, get(Token::TextInputPlaceholder));
    out.setColor(QPalette::Button, get(Token::BackgroundContainerContent));
    out.setColor(QPalette::ButtonText, get(Token::TextBodyDefault));
    out.setColor(QPalette::BrightText, get(Token::TextHeadingDefault));
    out.setColor(QPalette::ToolTipBase, get(Token::BackgroundPopover));
    out.setColor(QPalette::ToolTipText, get(Token::TextBodyDefault));
    out.setColor(QPalette::Link, get(Token::TextLinkDefault));
    out.setColor(QPalette::LinkVisited, get(Token::TextLinkDefault));
    out.setColor(QPalette::Highlight, get(Token::TextLinkDefault));
    out.setColor(QPalette::HighlightedText, get(Token::TextButtonPrimaryDefault));
    out.setColor(QPalette::Mid, get(Token::BorderDividerDefault));
    out.setColor(QPalette::Midlight, get(Token::BorderDividerSecondary));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        out.setColor(QPalette::Disabled, role, get(Token::TextDisabled));
    return out;
}

int Theme::space(const char *name) const { return m_data->metric(QLatin1String("space"), name); }
int Theme::radius(const char *name) const { return m_data->metric(QLatin1String("radius"), name); }
int Theme::size(const char *name) const { return m_data->metric(QLatin1String("size"), name); }

QVariantMap Theme::colors() const
{
    QVariantMap out;
    const auto tokens = QMetaEnum::fromType<Token>();
    for (int i = 0; i < tokens.keyCount(); ++i) {
        QString key = QString::fromLatin1(tokens.key(i));
        key[0] = key[0].toLower();
        out.insert(key, color(Token(tokens.value(i))));
    }
    return out;
}

QVariantList Theme::charts() const
{
    QVariantList out;
    for (const QColor &color : m_data->colors(m_mode).charts)
        out.append(color);
    return out;
}

QVariantMap Theme::space() const { return m_data->group(QLatin1String("space")); }
QVariantMap Theme::radii() const { return m_data->metrics.value(QLatin1String("radius")).toObject().toVariantMap(); }
QVariantMap Theme::sizes() const { return m_data->group(QLatin1String("size")); }

QVariantMap Theme::fonts() const
{
    QVariantMap out;
    const auto styles = QMetaEnum::fromType<TextStyle>();
    for (int i = 0; i < styles.keyCount(); ++i) {
        QString key = QString::fromLatin1(styles.key(i));
        key[0] = key[0].toLower();
        out.insert(key, font(TextStyle(styles.value(i))));
    }
    return out;
}

namespace {

constexpr std::array<const char *, 4> choiceNames{"system", "light", "dark", "high-contrast"};

} // namespace

Theme::Choice themeChoice(const QString &name)
{
    for (size_t i = 0; i < choiceNames.size(); ++i)
        if (name == QLatin1String(choiceNames[i]))
            return Theme::Choice(i);
    return Theme::Choice::System;
}

QString themeName(Theme::Choice choice) { return QString::fromLatin1(choiceNames[size_t(choice)]); }

void setContext(QWidget &widget, Context context)
{
    widget.setProperty(ContextProperty, int(context));
    widget.setPalette(Theme::instance().palette(context));
}

Context contextOf(const QWidget &widget)
{
    for (const QWidget *at = &widget; at; at = at->parentWidget()) {
        if (const QVariant value = at->property(ContextProperty); value.isValid())
            return Context(value.toInt());
    }
    return Context::Page;
}

QColor colorFor(const QWidget &widget, Token token)
{
    return Theme::instance().color(token, contextOf(widget));
}

} // namespace nephoscope::gui
