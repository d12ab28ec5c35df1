#pragma once

#include "gui/describe/ResourceView.h"
#include "gui/shell/Page.h"

namespace nephoscope::gui {

/// The page of a described list. Its address may carry a filter, text or a query: `sns/topics?filter=orders`,
/// `sns/topics?filter=messages > 10 and name : orders`.
class ListPage : public Page
{
    Q_OBJECT
public:
    ListPage(Navigator &navigator, Describe describe, const QString &filter = {}, QWidget *parent = nullptr);

    QString title() const override { return m_view->resource().title; }
    std::vector<Breadcrumb> breadcrumbs() const override { return m_view->resource().path; }
    QString service() const override { return m_view->resource().service; }
    void refresh() override { m_view->refresh(); }
    bool isSettled() const override { return m_view->isSettled(); }
    std::optional<HelpTopic> help() const override { return m_view->resource().help; }
    std::vector<Command> commands() override { return m_view->commands(); }

    /// With the filter as it is now: opens the same view again.
    QString address() const;
    ResourceView &view() { return *m_view; }
    ResourceTable &table() { return m_view->table(); }

private:
    ResourceView *m_view;
};

} // namespace nephoscope::gui
