#include "gui/gallery/Gallery.h"

#include "gui/kit/Container.h"
#include "gui/kit/ContentArea.h"
#include "gui/kit/Label.h"
#include "gui/shell/Page.h"

#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui {
namespace {

QString addressOf(const QString &id) { return u"kit/" % id; }

class GalleryPage final : public Page
{
public:
    GalleryPage(QString title, QWidget *content, Navigator &navigator) : Page(navigator), m_title(std::move(title))
    {
        auto *outer = new QVBoxLayout(this);
        outer->setContentsMargins(0, 0, 0, 0);
        auto *area = new ContentArea(this);
        outer->addWidget(area);
        area->column()->addWidget(new HeaderBar(HeaderBar::Level::Page, m_title));
        area->column()->addWidget(content);
        area->column()->addStretch(1);
    }
    QString title() const override { return m_title; }
    std::vector<Breadcrumb> breadcrumbs() const override
    {
        const Breadcrumb kit{QStringLiteral("Kit"), QStringLiteral("kit")};
        return m_title == kit.text ? std::vector<Breadcrumb>{{m_title, {}}} : std::vector<Breadcrumb>{kit, {m_title, {}}};
    }

private:
    QString m_title;
};

QWidget *makeIndex(Navigator &navigator)
{
    auto *card = new Container;
    for (const GalleryEntry &entry : galleryEntries()) {
        auto *link = new Link(entry.title);
        link->setObjectName(u"part-" % entry.id);
        QObject::connect(link, &Link::clicked, card, [&navigator, id = entry.id] { navigator.go(addressOf(id)); });
        card->column()->addWidget(link, 0, Qt::AlignLeft);
    }
    return card;
}

} // namespace

std::vector<GalleryEntry> galleryEntries()
{
    std::vector<GalleryEntry> all;
    for (auto part : {tableEntries, formEntries, rangeEntries, actionEntries, feedbackEntries, chartEntries, themeEntries})
        for (GalleryEntry &entry : part())
            all.push_back(std::move(entry));
    return all;
}

Page *makeGalleryPage(const QStringList &path, Navigator &navigator)
{
    if (path.isEmpty())
        return new GalleryPage(QStringLiteral("Kit"), makeIndex(navigator), navigator);
    for (const GalleryEntry &entry : galleryEntries())
        if (path.size() == 1 && entry.id == path.front())
            return new GalleryPage(entry.title, entry.make(navigator), navigator);
    return nullptr;
}

} // namespace nephoscope::gui
