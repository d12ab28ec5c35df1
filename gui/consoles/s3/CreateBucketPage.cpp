#include "gui/consoles/s3/CreateBucketPage.h"

#include "api/generated/s3.h"
#include "gui/bridge/Ask.h"
#include "gui/bridge/Regions.h"
#include "gui/bridge/S3Names.h"
#include "gui/bridge/Text.h"
#include "gui/kit/Alert.h"
#include "gui/kit/Button.h"
#include "gui/kit/Container.h"
#include "gui/kit/ContentArea.h"
#include "gui/kit/Flashbar.h"
#include "gui/kit/FormField.h"
#include "gui/kit/StatusIndicator.h"

#include <QtCore/QEvent>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

#include <array>

namespace nephoscope::gui::s3 {

namespace {

constexpr int formWidth = 800;

constexpr std::array rules{NameRule::Length, NameRule::Characters, NameRule::Ends, NameRule::Periods, NameRule::IpAddress,
                           NameRule::Reserved};

QString ruleText(NameRule rule)
{
    switch (rule) {
    case NameRule::Length: return CreateBucketPage::tr("3 to 63 characters");
    case NameRule::Characters: return CreateBucketPage::tr("Only lowercase letters, numbers, periods and hyphens");
    case NameRule::Ends: return CreateBucketPage::tr("Begins and ends with a letter or number");
    case NameRule::Periods: return CreateBucketPage::tr("No two periods side by side");
    case NameRule::IpAddress: return CreateBucketPage::tr("Not in the form of an IP address");
    case NameRule::Reserved: return CreateBucketPage::tr("No reserved prefix or suffix, such as xn-- or -s3alias");
    }
    return {};
}

/// Errors that blame the name and so belong below its field.
bool isAboutName(const std::string &code)
{
    return code == "InvalidBucketName" || code == "BucketAlreadyExists" || code == "BucketAlreadyOwnedByYou";
}

} // namespace

CreateBucketPage::CreateBucketPage(Navigator &navigator, QWidget *parent) : Page(navigator, parent)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *area = new ContentArea(this, formWidth);
    outer->addWidget(area);
    QVBoxLayout *column = area->column();

    m_header = new HeaderBar(HeaderBar::Level::Page);
    column->addWidget(m_header);

    m_general = new Container();
    m_name = new QLineEdit();
    m_name->setObjectName(QStringLiteral("bucketName"));
    m_name->setPlaceholderText(QStringLiteral("my-first-bucket"));
    m_nameField = new FormField(QString(), m_name);
    m_general->column()->addWidget(m_nameField);
    auto *ruleColumn = new QVBoxLayout();
    ruleColumn->setSpacing(4);
    for (std::size_t i = 0; i < rules.size(); ++i) {
        m_rules.push_back(new StatusIndicator());
        ruleColumn->addWidget(m_rules.back(), 0, Qt::AlignLeft);
    }
    m_general->column()->addLayout(ruleColumn);
    m_region = new QComboBox();
    m_region->setObjectName(QStringLiteral("bucketRegion"));
    m_regionField = new FormField(QString(), m_region);
    m_general->column()->addWidget(m_regionField);
    column->addWidget(m_general);

    m_alert = new Alert(Alert::Type::Error);
    m_alert->hide();
    column->addWidget(m_alert);
    auto *buttons = new QHBoxLayout();
    m_cancel = new Button(Button::Variant::Link);
    m_create = new Button(Button::Variant::Primary);
    m_create->setObjectName(QStringLiteral("create"));
    buttons->addStretch(1);
    m_cancel->setObjectName(QStringLiteral("cancel"));
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_create);
    column->addLayout(buttons);
    column->addStretch(1);

    fillRegions();
    connect(m_name, &QLineEdit::textChanged, this, [this] {
        m_nameField->setError({});
        checkRules();
    });
    connect(m_name, &QLineEdit::returnPressed, this, &CreateBucketPage::create);
    connect(m_cancel, &Button::clicked, this, [this] { this->navigator().go(bucketsAddress()); });
    connect(m_create, &Button::clicked, this, &CreateBucketPage::create);
    retranslate();
}

void CreateBucketPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_name->setFocus();
}

std::vector<Breadcrumb> CreateBucketPage::breadcrumbs() const
{
    return {{QStringLiteral("Amazon S3"), bucketsAddress()}, {tr("Buckets"), bucketsAddress()}, {title(), {}}};
}

void CreateBucketPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Page::changeEvent(event);
}

void CreateBucketPage::retranslate()
{
    m_header->setTitle(title());
    m_header->setDescription(tr("Buckets are containers for data stored in S3."));
    m_general->setTitle(tr("General configuration"));
    m_nameField->setLabel(tr("Bucket name"));
    m_nameField->setConstraint(tr("Bucket names are unique within the cloud and cannot be changed later."));
    m_regionField->setLabel(tr("AWS Region"));
    m_cancel->setLabel(tr("Cancel"));
    m_create->setLabel(tr("Create bucket"));
    const QString chosen = m_region->currentData().toString();
    fillRegions();
    m_region->setCurrentIndex(std::max(0, m_region->findData(chosen)));
    checkRules();
}

void CreateBucketPage::fillRegions()
{
    m_region->clear();
    for (const RegionName &region : regionNames())
        m_region->addItem(region.name % QLatin1Char(' ') % region.code, region.code);
    const QString current = navigator().engine().region();
    if (m_region->findData(current) < 0)
        m_region->addItem(regionText(current), current);
    m_region->setCurrentIndex(m_region->findData(current));
}

void CreateBucketPage::checkRules()
{
    const QString name = m_name->text();
    const QList<NameRule> broken = brokenRules(name);
    for (std::size_t i = 0; i < rules.size(); ++i) {
        const bool bad = broken.contains(rules[i]);
        const auto status = name.isEmpty() ? StatusIndicator::Status::NotStarted
                                           : (bad ? StatusIndicator::Status::Error : StatusIndicator::Status::Success);
        m_rules[i]->setStatus(status, ruleText(rules[i]));
    }
}

void CreateBucketPage::create()
{
    if (m_create->isLoading())
        return;
    m_alert->hide();
    if (!brokenRules(m_name->text()).isEmpty()) {
        m_nameField->setError(tr("Enter a name that keeps every rule below."));
        m_name->setFocus();
        return;
    }
    const QString name = m_name->text();
    const QString region = m_region->currentData().toString();
    m_create->setLoading(true);
    api::s3::CreateBucket::Input input;
    input.bucket = toStd(name);
    // S3 refuses us-east-1 as a location constraint: there it must be left out.
    if (region != QLatin1String("us-east-1"))
        input.createBucketConfiguration.emplace().locationConstraint.emplace(toStd(region));
    Caller caller = navigator().engine().caller();
    caller.region = Region{toStd(region)};
    ask<api::s3::CreateBucket>(navigator().engine(), this, std::move(caller), std::move(input), [this, name](auto reply) {
        m_create->setLoading(false);
        if (!reply) {
            showFailure(reply.error());
            return;
        }
        Flash flash{FlashType::Success, tr("Successfully created bucket %1").arg(name),
                    tr("To upload files and folders, drop them on the bucket.")};
        flash.actionText = tr("View details");
        flash.action = [&navigator = navigator(), name] { navigator.go(bucketAddress(name)); };
        navigator().flashbar().show(flash);
        navigator().go(bucketsAddress());
    });
}

void CreateBucketPage::showFailure(const Error &error)
{
    if (isAboutName(error.code)) {
        m_nameField->setError(errorText(error));
        m_name->setFocus();
        return;
    }
    m_alert->setTitle(tr("The bucket was not created"));
    m_alert->setText(errorText(error));
    m_alert->show();
}

} // namespace nephoscope::gui::s3
