#include "gui/consoles/s3/BucketsPage.h"

#include "gui/consoles/s3/AccountSnapshot.h"
#include "gui/consoles/s3/Buckets.h"
#include "gui/describe/ConsoleDescription.h"
#include "gui/theme/Theme.h"

#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui::s3 {

namespace {

constexpr int leastHeight = 520; ///< logical pixels of a page: below that the list needs all of them

/// Shows details of its rows beside itself, as every described list does.
Resource withDetails(const Params &where)
{
    Resource list = buckets(where);
    list.detailsOf = [where, idOf = list.idOf](const void *bucket) {
        Params one = where;
        one.set("id", idOf(bucket));
        return buckets(one).details;
    };
    return list;
}

} // namespace

BucketsPage::BucketsPage(Navigator &navigator, Describe describe, const QString &filter, QWidget *parent)
    : ListPage(navigator, std::move(describe), filter, parent), m_snapshot(new AccountSnapshot(navigator))
{
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->insertWidget(0, m_snapshot);
    column->setStretch(1, 1);
    const auto measure = [column] { column->setSpacing(Theme::instance().space("l")); };
    measure();
    connect(&Theme::instance(), &Theme::changed, this, measure);
}

void BucketsPage::refresh()
{
    ListPage::refresh();
    m_snapshot->refresh();
}

bool BucketsPage::isSettled() const { return ListPage::isSettled() && m_snapshot->isSettled(); }

void BucketsPage::resizeEvent(QResizeEvent *event)
{
    m_snapshot->setRoom(height() >= leastHeight);
    ListPage::resizeEvent(event);
}

void addBucketsPage(ConsoleDescription &description)
{
    for (const QString &path : {QString(), QStringLiteral("buckets")})
        description.page(path, [](Navigator &navigator, const Params &where) -> Page * {
            return new BucketsPage(navigator, [where] { return withDetails(where); }, where["filter"]);
        });
}

} // namespace nephoscope::gui::s3
