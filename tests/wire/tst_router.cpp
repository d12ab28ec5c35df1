#include "WireTesting.h"

#include "wire/HostName.h"

#include <QtTest>

using namespace wiretest;

namespace {

QString describe(const wire::HttpRequest &request)
{
    wire::Route route;
    auto found = wire::findRoute(request, route);
    if (!found)
        return QStringLiteral("error %1 %2").arg(QString::fromStdString(found.error().code)).arg(found.error().status);
    std::string text = std::string(route.operation->service->id) + ' ' + std::string(route.operation->name);
    for (const auto &[name, value] : route.labels)
        text += ' ' + name + '=' + value;
    if (!route.hostAccount.empty())
        text += " @" + route.hostAccount;
    return QString::fromStdString(text);
}

} // namespace

class TestRouter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void routes_data()
    {
        QTest::addColumn<QString>("service"); // signing name, `-` for unsigned
        QTest::addColumn<QString>("request"); // METHOD HOST TARGET
        QTest::addColumn<QString>("headers"); // name=value|…
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *service, const char *request, const char *headers, const char *expected) {
            QTest::addRow("%s %s %s", service, request, headers)
                << QString::fromUtf8(service) << QString::fromUtf8(request) << QString::fromUtf8(headers) << QString::fromUtf8(expected);
        };
        // S3: levels, subresources, hosts
        row("s3", "GET localhost:4566 /", "", "s3 ListBuckets");
        row("s3", "GET localhost:4566 /?x-id=ListBuckets", "", "s3 ListBuckets");
        row("s3", "GET 127.0.0.1:4566 /b", "", "s3 ListObjects Bucket=b");
        row("s3", "GET [::1]:4566 /b/", "", "s3 ListObjects Bucket=b");
        row("s3", "GET localhost /b?list-type=2", "", "s3 ListObjectsV2 Bucket=b");
        row("s3", "GET localhost /b?list-type=1", "", "s3 ListObjects Bucket=b");
        row("s3", "GET localhost /b?versions&prefix=a", "", "s3 ListObjectVersions Bucket=b");
        row("s3", "GET localhost /b?location", "", "s3 GetBucketLocation Bucket=b");
        row("s3", "GET localhost /b?location=", "", "s3 GetBucketLocation Bucket=b");
        row("s3", "GET localhost /b?uploads", "", "s3 ListMultipartUploads Bucket=b");
        row("s3", "GET localhost /b?lifecycle", "", "s3 GetBucketLifecycleConfiguration Bucket=b");
        row("s3", "GET localhost /b?analytics", "", "s3 ListBucketAnalyticsConfigurations Bucket=b");
        row("s3", "GET localhost /b?analytics&id=1", "", "s3 GetBucketAnalyticsConfiguration Bucket=b");
        row("s3", "HEAD localhost /b", "", "s3 HeadBucket Bucket=b");
        row("s3", "PUT localhost /b", "", "s3 CreateBucket Bucket=b");
        row("s3", "PUT localhost /b?acl", "", "s3 PutBucketAcl Bucket=b");
        row("s3", "POST localhost /b?delete", "", "s3 DeleteObjects Bucket=b");
        row("s3", "DELETE localhost /b", "", "s3 DeleteBucket Bucket=b");
        row("s3", "DELETE localhost /b?cors", "", "s3 DeleteBucketCors Bucket=b");
        row("s3", "GET localhost /b/k", "", "s3 GetObject Bucket=b Key=k");
        row("s3", "GET localhost /b/k?versionId=v&x-id=GetObject", "", "s3 GetObject Bucket=b Key=k");
        row("s3", "GET localhost /b/k?attributes", "", "s3 GetObjectAttributes Bucket=b Key=k");
        row("s3", "GET localhost /b/k?uploadId=u", "", "s3 ListParts Bucket=b Key=k");
        row("s3", "HEAD localhost /b/k", "", "s3 HeadObject Bucket=b Key=k");
        row("s3", "PUT localhost /b/k", "", "s3 PutObject Bucket=b Key=k");
        row("s3", "PUT localhost /b/k", "x-amz-copy-source=/s/k", "s3 CopyObject Bucket=b Key=k");
        row("s3", "PUT localhost /b/k?partNumber=1&uploadId=u", "", "s3 UploadPart Bucket=b Key=k");
        row("s3", "PUT localhost /b/k?partNumber=1&uploadId=u", "x-amz-copy-source=/s/k", "s3 UploadPartCopy Bucket=b Key=k");
        row("s3", "PUT localhost /b/k?tagging", "", "s3 PutObjectTagging Bucket=b Key=k");
        row("s3", "POST localhost /b/k?uploads", "", "s3 CreateMultipartUpload Bucket=b Key=k");
        row("s3", "POST localhost /b/k?uploadId=u", "", "s3 CompleteMultipartUpload Bucket=b Key=k");
        row("s3", "POST localhost /b/k?select&select-type=2", "", "s3 SelectObjectContent Bucket=b Key=k");
        row("s3", "DELETE localhost /b/k", "", "s3 DeleteObject Bucket=b Key=k");
        row("s3", "DELETE localhost /b/k?uploadId=u", "", "s3 AbortMultipartUpload Bucket=b Key=k");
        row("s3", "POST localhost /b/k", "", "error MethodNotAllowed 405");
        row("s3", "PATCH localhost /b/k", "", "error MethodNotAllowed 405");
        row("s3", "POST localhost /", "", "error MethodNotAllowed 405");
        row("-", "POST localhost /b", "", "error PreconditionFailed 412");
        row("-", "POST localhost /b", "content-type=multipart/form-data; boundary=x", "error MethodNotAllowed 405");
        // Keys
        row("s3", "GET localhost /b//", "", "s3 GetObject Bucket=b Key=/");
        row("s3", "GET localhost /b///", "", "s3 GetObject Bucket=b Key=//");
        row("s3", "GET localhost /b/a//b/", "", "s3 GetObject Bucket=b Key=a//b/");
        row("s3", "GET localhost /b/a+b%2Bc%2520", "", "s3 GetObject Bucket=b Key=a+b+c%20");
        row("s3", "GET localhost /b/%EA%B0%80%2F%F0%9F%98%80", "", "s3 GetObject Bucket=b Key=가/😀");
        row("s3", "GET localhost /b/..%2F../x", "", "s3 GetObject Bucket=b Key=../../x");
        row("s3", "GET localhost /b/%FF", "", "error InvalidURI 400");
        row("s3", "GET localhost /b/%4", "", "error InvalidURI 400");
        row("s3", "GET localhost /b/%zz", "", "error InvalidURI 400");
        row("s3", "GET localhost //k", "", "error InvalidBucketName 400");
        // Virtual hosts
        row("s3", "GET b.s3.localhost:4566 /", "", "s3 ListObjects Bucket=b");
        row("s3", "GET my.b.s3.localhost /k/l", "", "s3 GetObject Bucket=my.b Key=k/l");
        row("s3", "GET b.s3.eu-west-1.localhost /k", "", "s3 GetObject Bucket=b Key=k");
        row("s3", "GET b.s3.dualstack.eu-west-1.amazonaws.com /k", "", "s3 GetObject Bucket=b Key=k");
        row("s3", "GET B.S3.LocalHost /k", "", "s3 GetObject Bucket=b Key=k");
        row("s3", "GET b.localhost:4566 /k", "", "s3 GetObject Bucket=b Key=k");
        row("s3", "GET data-lake.localhost /", "", "s3 ListObjects Bucket=data-lake");
        row("s3", "GET b.localhost //", "", "s3 GetObject Bucket=b Key=/");
        row("s3", "GET s3.localhost /b/k", "", "s3 GetObject Bucket=b Key=k");
        row("s3", "GET s3.us-east-1.amazonaws.com /b/k", "", "s3 GetObject Bucket=b Key=k");
        row("s3", "GET b.s3.amazonaws.com /k", "", "s3 GetObject Bucket=b Key=k");
        row("s3", "GET b.s3-eu-west-1.amazonaws.com /k", "", "s3 GetObject Bucket=b Key=k");
        row("s3", "PUT b.s3-accelerate.localhost /k", "", "s3 PutObject Bucket=b Key=k");
        row("s3", "GET b.s3-accelerate.dualstack.amazonaws.com /k", "", "s3 GetObject Bucket=b Key=k");
        row("s3", "GET s3-accelerate.amazonaws.com /", "", "error InvalidRequest 400");
        row("s3", "GET s3-accelerate.amazonaws.com /b/k", "", "error InvalidRequest 400");
        row("s3", "PUT b.s3-accelerate.amazonaws.com /", "", "error MethodNotAllowed 405");
        row("s3", "DELETE b.s3-accelerate.amazonaws.com /", "", "error MethodNotAllowed 405");
        row("s3", "DELETE b.s3-accelerate.amazonaws.com /k", "", "s3 DeleteObject Bucket=b Key=k");
        row("s3", "GET a.s3.b.s3.localhost /k", "", "s3 GetObject Bucket=a.s3.b Key=k");
        row("s3", "GET example.com /b/k", "", "s3 GetObject Bucket=b Key=k");
        row("s3", "GET 123456789012.localhost /b/k", "", "s3 GetObject Bucket=b Key=k @123456789012");
        row("s3", "GET localhost /v20180820/bucket/b", "x-amz-account-id=123456789012", "s3control GetBucket name=b");
        row("s3", "GET 123456789012.s3-control.us-east-1.localhost /v20180820/bucket/b", "", "s3control GetBucket name=b @123456789012");
        row("-", "GET localhost /b/k", "", "s3 GetObject Bucket=b Key=k");
        row("-", "GET localhost /b/k?X-Amz-Credential=A%2F20261123%2Fus-east-1%2Fs3%2Faws4_request", "", "s3 GetObject Bucket=b Key=k");
        row("-", "GET localhost /b/k?AWSAccessKeyId=A&Signature=s&Expires=1", "", "s3 GetObject Bucket=b Key=k");
        row("-", "GET localhost /b/k?Action=Nothing&Version=x", "", "s3 GetObject Bucket=b Key=k");
        // Targets
        row("sqs", "POST localhost /", "x-amz-target=AmazonSQS.SendMessage", "sqs SendMessage");
        row("-", "POST localhost /", "x-amz-target=AWSCognitoIdentityProviderService.InitiateAuth", "cognito-idp InitiateAuth");
        row("cloudtrail", "POST localhost /", "x-amz-target=com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101.LookupEvents",
            "cloudtrail LookupEvents");
        row("dynamodb", "POST localhost /", "x-amz-target=DynamoDBStreams_20120810.ListStreams", "dynamodbstreams ListStreams");
        row("dynamodb", "POST 123456789012.ddb.us-east-1.localhost /", "x-amz-target=DynamoDB_20120810.GetItem",
            "dynamodb GetItem @123456789012");
        row("sqs", "POST localhost /", "x-amz-target=AmazonSQS.Nothing", "error UnknownOperationException 400");
        row("sqs", "POST localhost /", "x-amz-target=Nothing.SendMessage", "error UnknownOperationException 400");
        row("sqs", "POST localhost /", "x-amz-target=nodot", "error UnknownOperationException 400");
        row("dynamodb", "POST localhost /", "", "error UnknownOperationException 404");
        // CBOR
        row("monitoring", "POST localhost /service/GraniteServiceVersion20100801/operation/PutMetricData", "smithy-protocol=rpc-v2-cbor",
            "cloudwatch PutMetricData");
        row("monitoring", "POST localhost /service/CloudWatch/operation/PutMetricData", "smithy-protocol=rpc-v2-cbor",
            "cloudwatch PutMetricData");
        row("monitoring", "POST localhost /service/CloudWatch/operation/Nothing", "smithy-protocol=rpc-v2-cbor",
            "error UnknownOperationException 404");
        row("-", "GET localhost /service/x/operation/y", "", "s3 GetObject Bucket=service Key=x/operation/y");
        // Action
        row("sts", "GET localhost /?Action=GetCallerIdentity&Version=2011-06-15", "", "sts GetCallerIdentity");
        row("-", "GET localhost /?Action=AssumeRoleWithWebIdentity&Version=2011-06-15", "", "sts AssumeRoleWithWebIdentity");
        row("-", "GET localhost /?Action=Unsubscribe&SubscriptionArn=x", "", "sns Unsubscribe");
        row("-", "GET localhost /?Action=ConfirmSubscription&TopicArn=x&Token=y", "", "sns ConfirmSubscription");
        row("-", "GET localhost /?Action=Publish&TopicArn=x", "", "s3 ListBuckets");
        row("-", "GET localhost /b/k?Action=Unsubscribe", "", "s3 GetObject Bucket=b Key=k");
        row("sqs", "GET localhost /123456789012/q?Action=ReceiveMessage", "", "sqs ReceiveMessage");
        row("monitoring", "GET localhost /?Action=ListMetrics&Version=2010-08-01", "", "cloudwatch ListMetrics");
        row("elasticloadbalancing", "GET localhost /?Action=DescribeLoadBalancers&Version=2015-12-01", "", "elbv2 DescribeLoadBalancers");
        row("elasticloadbalancing", "GET localhost /?Action=DescribeLoadBalancers&Version=2012-06-01", "", "error InvalidAction 400");
        row("ec2", "GET localhost /?Action=DescribeInstances&Version=2014-06-15", "", "ec2 DescribeInstances");
        row("ec2", "GET localhost /?Action=Nothing", "", "error InvalidAction 400");
        row("iam", "POST localhost /", "", "error MissingAction 400");
        // URIs
        row("lambda", "GET localhost /2015-03-31/functions/", "", "lambda ListFunctions");
        row("lambda", "GET localhost /2015-03-31/functions", "", "lambda ListFunctions");
        row("lambda", "POST localhost /2015-03-31/functions/a%3Ab/invocations", "", "lambda Invoke FunctionName=a:b");
        row("lambda", "POST localhost /2015-03-31/functions//invocations", "", "error UnknownOperationException 404");
        row("lambda", "GET localhost /nothing", "", "error UnknownOperationException 404");
        row("apigateway", "GET localhost /v2/tags/arn%3Aaws%3Aapigateway%3A%2Fapis%2Fx", "",
            "apigatewayv2 GetTags resource-arn=arn:aws:apigateway:/apis/x");
        row("cloudfront", "POST localhost /2020-05-31/distribution/E1/invalidation", "", "cloudfront CreateInvalidation DistributionId=E1");
        row("cloudfront", "POST localhost /2020-05-31/distribution?WithTags", "", "cloudfront CreateDistributionWithTags");
        row("cloudfront", "POST localhost /2020-05-31/distribution", "", "cloudfront CreateDistribution");
        row("elasticfilesystem", "GET localhost /2015-02-01/file-systems", "", "efs DescribeFileSystems");
        row("es", "GET localhost /2021-01-01/opensearch/domain/d", "", "opensearch DescribeDomain DomainName=d");
        row("-", "GET lambda.us-east-1.localhost /2015-03-31/functions", "", "lambda ListFunctions");
        row("nothing", "GET localhost /", "", "error NotImplemented 501");
    }

    void routes()
    {
        QFETCH(QString, service);
        QFETCH(QString, request);
        QFETCH(QString, headers);
        QFETCH(QString, expected);
        const QStringList parts = request.split(QLatin1Char(' '));
        auto made = makeRequest(parts[0].toStdString(), parts[2].toStdString(), parts[1].toStdString());
        for (const QString &header : headers.split(QLatin1Char('|'), Qt::SkipEmptyParts))
            made.headers.add(header.section(QLatin1Char('='), 0, 0).toStdString(), header.section(QLatin1Char('='), 1).toStdString());
        if (service != QLatin1String("-"))
            signedFor(made, service.toStdString());
        QCOMPARE(describe(made), expected);
    }

    void everyOperationIsFoundByItsOwnUri()
    {
        // Each rest operation's URI, labels filled in, leads back to it or to its newer twin.
        int checked = 0;
        for (const api::Service *service : api::services()) {
            if (service->protocols.empty()
                || (service->protocols[0] != api::Protocol::RestJson && service->protocols[0] != api::Protocol::RestXml)
                || service->id == "s3")
                continue;
            for (const api::Operation &operation : service->operations) {
                std::string target;
                for (std::size_t i = 0; i < operation.uri.size(); ++i) {
                    if (operation.uri[i] == '{') {
                        i = operation.uri.find('}', i);
                        target += "value";
                    } else {
                        target += operation.uri[i];
                    }
                }
                auto request = makeRequest(std::string(operation.method), target);
                request.headers.add("x-amz-account-id", "123456789012");
                wire::Route route;
                const auto found = wire::findRoute(signedFor(request, service->signingName), route);
                QVERIFY2(found.has_value(), target.c_str());
                QCOMPARE(std::string(route.operation->name), std::string(operation.name));
                QCOMPARE(std::string(route.operation->service->id), std::string(service->id));
                ++checked;
            }
        }
        QVERIFY(checked > 500);
    }

    void objectPathIsCheap()
    {
        auto request = makeRequest("GET", "/bucket/some/key.bin?x-id=GetObject");
        for (const char *name : {"user-agent", "accept", "x-amz-date", "x-amz-content-sha256", "amz-sdk-invocation-id", "amz-sdk-request"})
            request.headers.add(name, "some value of a header that is rather long, as they are");
        signedFor(request, "s3");
        QBENCHMARK {
            wire::Route route;
            QVERIFY(wire::findRoute(request, route).has_value());
        }
    }
};

QTEST_APPLESS_MAIN(TestRouter)
#include "tst_router.moc"
