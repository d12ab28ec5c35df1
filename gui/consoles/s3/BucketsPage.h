#pragma once

#include "gui/describe/ListPage.h"

namespace nephoscope::gui {
class ConsoleDescription;
}

namespace nephoscope::gui::s3 {

class AccountSnapshot;

/// The list of buckets, below what they hold together.
class BucketsPage : public ListPage
{
    Q_OBJECT
public:
    BucketsPage(Navigator &navigator, Describe describe, const QString &filter, QWidget *parent = nullptr);

    void refresh() override;
    bool isSettled() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    AccountSnapshot *m_snapshot;
};

/// The list at its addresses, `s3` and `s3/buckets`; all other pages of buckets are described.
void addBucketsPage(ConsoleDescription &description);

} // namespace nephoscope::gui::s3
