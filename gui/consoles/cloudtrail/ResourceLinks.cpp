#include "gui/bridge/S3Names.h"
#include "gui/consoles/cloudtrail/Events.h"
#include "gui/consoles/cloudtrail/Trails.h"
#include "gui/consoles/iam/Identities.h"
#include "gui/consoles/kms/Keys.h"
#include "gui/consoles/lambda/Functions.h"
#include "gui/consoles/sns/Topics.h"
#include "gui/consoles/sqs/Queue.h"

namespace nephoscope::gui::cloudtrail {

QString addressOf(const QString &type, const QString &arn)
{
    const QString resource = arn.section(u':', 5);
    const QString name = resource.section(u'/', -1);
    if (type == QLatin1String("AWS::S3::Bucket"))
        return s3::bucketAddress(resource);
    if (type == QLatin1String("AWS::S3::Object"))
        return s3::objectAddress(resource.section(u'/', 0, 0), resource.section(u'/', 1));
    if (type == QLatin1String("AWS::IAM::User"))
        return iam::holderAddress({iam::Kind::User, name});
    if (type == QLatin1String("AWS::IAM::Group"))
        return iam::holderAddress({iam::Kind::Group, name});
    if (type == QLatin1String("AWS::IAM::Role"))
        return iam::holderAddress({iam::Kind::Role, name});
    if (type == QLatin1String("AWS::IAM::Policy"))
        return iam::policyAddress(arn);
    // By its alias a key has no page: DescribeKey would know, but the event does not say.
    if (type == QLatin1String("AWS::KMS::Key") && resource.startsWith(QLatin1String("key/")) && !name.isEmpty() && !resource.contains(QLatin1String("alias/")))
        return kms::keyAddress(name);
    if (type == QLatin1String("AWS::SQS::Queue"))
        return sqs::queueAddress(arn.startsWith(QLatin1String("arn:")) ? resource : arn.section(u'/', -1));
    if (type == QLatin1String("AWS::SNS::Topic"))
        return sns::topicAddress(resource);
    if (type == QLatin1String("AWS::Lambda::Function"))
        return arn.startsWith(QLatin1String("arn:")) ? lambda::functionAddress(lambda::functionNameIn(arn)) : lambda::functionAddress(arn);
    if (type == QLatin1String("AWS::CloudTrail::Trail"))
        return trailAddress(arn.section(u'/', -1));
    return {};
}

} // namespace nephoscope::gui::cloudtrail
