#include "gui/kit/LocationPicker.h"

#include "gui/kit/Button.h"
#include "gui/kit/LocationDialog.h"
#include "gui/kit/Spacing.h"
#include "gui/kit/TextInput.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtCore/QRegularExpression>
#include <QtWidgets/QGridLayout>

namespace nephoscope::gui {
namespace {

constexpr int NarrowWidth = 420;
const auto Scheme = QStringLiteral("s3://");

bool isBucketName(const QString &name)
{
    static const QRegularExpression form(QStringLiteral("^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$"));
    static const QRegularExpression address(QStringLiteral("^\\d+\\.\\d+\\.\\d+\\.\\d+$"));
    return form.match(name).hasMatch() && !name.contains(QLatin1String("..")) && !address.match(name).hasMatch();
}

} // namespace

QString S3Location::uri() const
{
    if (bucket.isEmpty())
        return {};
    return key.isEmpty() ? QString(Scheme % bucket) : QString(Scheme % bucket % u'/' % key);
}

std::optional<S3Location> S3Location::parse(const QString &uri)
{
    if (!uri.startsWith(Scheme))
        return std::nullopt;
    const QString rest = uri.mid(Scheme.size());
    const qsizetype slash = rest.indexOf(u'/');
    S3Location out{.bucket = slash < 0 ? rest : rest.left(slash), .key = slash < 0 ? QString() : rest.mid(slash + 1)};
    return isBucketName(out.bucket) ? std::optional(out) : std::nullopt;
}

LocationPicker::LocationPicker(LocationProvider &provider, int what, QWidget *parent)
    : QWidget(parent)
    , m_provider(provider)
    , m_what(what)
    , m_input(new TextInput)
    , m_view(new Button(Button::Variant::Normal))
    , m_browse(new Button(Button::Variant::Normal))
{
    auto *grid = new QGridLayout(this);
    followDensity(grid, [](const Theme &theme) { return Spacing{theme.space("xs")}; });
    grid->setColumnStretch(0, 1);
    grid->addWidget(m_input, 0, 0);
    grid->addWidget(m_view, 0, 1);
    grid->addWidget(m_browse, 0, 2);
    m_input->setObjectName(QStringLiteral("s3uri"));
    m_view->setObjectName(QStringLiteral("viewLocation"));
    m_view->setIconName(QStringLiteral("external"));
    m_browse->setObjectName(QStringLiteral("browseLocation"));
    setFocusProxy(m_input);
    setFocusPolicy(Qt::StrongFocus);
    connect(m_input, &QLineEdit::textEdited, this, [this] { m_versionId.clear(); });
    connect(m_input, &QLineEdit::textChanged, this, [this](const QString &text) {
        sync();
        Q_EMIT valueChanged(text);
    });
    connect(m_view, &QPushButton::clicked, this, [this] {
        if (auto place = location()) {
            place->versionId = m_versionId;
            Q_EMIT viewRequested(*place);
        }
    });
    connect(m_browse, &QPushButton::clicked, this, &LocationPicker::browse);
    retranslate();
    sync();
}

QString LocationPicker::value() const { return m_input->text().trimmed(); }

void LocationPicker::setValue(const QString &uri)
{
    m_versionId.clear();
    m_input->setText(uri);
}

QString LocationPicker::problem() const
{
    const QString uri = value();
    if (uri.isEmpty())
        return {};
    if (!uri.startsWith(Scheme))
        return tr("The path must begin with s3://.");
    const auto place = S3Location::parse(uri);
    if (!place)
        return tr("The bucket name must have 3 to 63 lowercase letters, numbers, periods and hyphens.");
    const bool prefix = place->key.endsWith(u'/');
    if (place->key.isEmpty() ? !(m_what & Buckets) : prefix ? !(m_what & Prefixes) : !(m_what & (Objects | Versions)))
        return place->key.isEmpty() || prefix ? tr("Enter the path of an object.") : tr("Enter a bucket or a prefix that ends in /.");
    return {};
}

void LocationPicker::browse()
{
    auto *dialog = new LocationDialog(m_provider, m_what, this);
    connect(dialog, &LocationDialog::chosen, this, [this](const S3Location &place) {
        m_input->setText(place.uri());
        m_versionId = place.versionId;
    });
    if (const auto place = location())
        dialog->openAt(*place);
    else
        dialog->openAt({});
}

void LocationPicker::sync() { m_view->setEnabled(location().has_value()); }

void LocationPicker::retranslate()
{
    m_input->setPlaceholderText(QStringLiteral("s3://bucket/prefix/object"));
    if (m_input->accessibleName().isEmpty())
        m_input->setAccessibleName(tr("S3 URI"));
    m_view->setLabel(tr("View"));
    m_browse->setLabel(tr("Browse S3"));
}

void LocationPicker::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void LocationPicker::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool narrow = width() < NarrowWidth;
    auto *grid = static_cast<QGridLayout *>(layout());
    grid->addWidget(m_input, 0, 0, 1, narrow ? 3 : 1);
    grid->addWidget(m_view, narrow ? 1 : 0, 1);
    grid->addWidget(m_browse, narrow ? 1 : 0, 2);
}

} // namespace nephoscope::gui
