#pragma once

#include "gui/describe/Resource.h"
#include "gui/kit/Alert.h"

namespace nephoscope::gui {
class DeleteDialog;
class EngineHost;
}

namespace nephoscope::gui::s3 {

/// Box in a dialog that asks whether to delete a bucket. It shows once the bucket is known to hold something; until that
/// is gone nothing can be typed and confirmed. It offers to close the dialog and to `empty` the bucket instead. Who may
/// not list the bucket never sees it.
class EmptyFirst : public Alert
{
    Q_OBJECT
public:
    EmptyFirst(DeleteDialog &dialog, EngineHost &engine, const QString &bucket, std::function<void()> empty);

private:
    void look();
    void tell(bool holds);
    DeleteDialog &m_dialog;
    EngineHost &m_engine;
    QString m_bucket;
    Button *m_empty;
};

/// Makes the described removal of buckets an action whose dialog has the box; `empty` asks whether to empty one.
void offerToEmptyFirst(Resource &buckets, std::function<void(const ActionContext &, const QString &bucket)> empty);

} // namespace nephoscope::gui::s3
