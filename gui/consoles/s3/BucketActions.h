#pragma once

#include <QtCore/QString>

#include <functional>

class QWidget;

namespace nephoscope::gui {
class Navigator;
}

namespace nephoscope::gui::s3 {

/// Asks for the bucket's name, then deletes it. A bucket that holds objects is refused by S3 with
/// `BucketNotEmpty`: the dialog then offers to empty it.
void askToDeleteBucket(Navigator &navigator, const QString &bucket, QWidget *over, std::function<void()> deleted);
/// Asks for `permanently delete`, then deletes every object with a flash that counts.
void askToEmptyBucket(Navigator &navigator, const QString &bucket, QWidget *over);

} // namespace nephoscope::gui::s3
