#pragma once

#include "api/generated/s3.h"
#include "gui/kit/AttributeEditor.h"

namespace nephoscope::gui::s3 {

/// The metadata of an object: system-defined keys (Content-Type …) and own ones that begin with `x-amz-meta-`; values of
/// US-ASCII.
class MetadataEditor : public AttributeEditor
{
    Q_OBJECT
public:
    explicit MetadataEditor(int limit, QWidget *parent = nullptr);

protected:
    Words words() const override;
    QString keyProblem(const QString &key) const override;
    QString valueProblem(const QString &value) const override;
    QString remainingText(int remaining) const override;
};

/// What an object has now, as it is edited and shown.
std::vector<AttributeEditor::Attribute> metadataOf(const api::s3::HeadObject::Output &head);
/// What is wrong with all pairs together: own metadata has 2 KB at most.
QString metadataProblem(const std::vector<AttributeEditor::Attribute> &pairs);

} // namespace nephoscope::gui::s3
