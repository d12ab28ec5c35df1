#pragma once

#include <QtCore/QDateTime>
#include <QtWidgets/QWidget>

#include <functional>
#include <optional>
#include <vector>

class QLineEdit;

namespace nephoscope::gui {

class Button;

/// A place in S3: `s3://bucket/key` and, where versions matter, one version of it.
struct S3Location
{
    QString bucket;
    QString key = {};       ///< an object, or a prefix that ends in `/`; empty is the bucket itself
    QString versionId = {};

    QString uri() const;
    /// What was typed, or nothing when it is no S3 URI with a possible bucket name.
    static std::optional<S3Location> parse(const QString &uri);
    bool operator==(const S3Location &) const = default;
};

/// Where the picker gets its lists from. The S3 console brings one; every call is answered once, on
/// the GUI thread, later or at once.
class LocationProvider
{
public:
    struct Entry
    {
        QString name;            ///< bucket name, full key or prefix (ending in `/`), or version ID
        bool isPrefix = false;
        qint64 size = -1;        ///< bytes; -1 where there is none
        QDateTime time = {};     ///< creation (buckets) or last change
        QString region = {};     ///< buckets only
        bool current = false;    ///< versions only: the latest
    };
    struct Answer
    {
        std::vector<Entry> entries = {};
        QString error = {};      ///< code and message; empty when it worked
        bool more = false;       ///< the list goes on; type a longer prefix
    };
    using Done = std::function<void(Answer answer)>;

    virtual ~LocationProvider() = default;
    virtual void listBuckets(Done done) = 0;
    /// Objects and common prefixes (delimiter `/`) whose key starts with `prefix`.
    virtual void listObjects(const QString &bucket, const QString &prefix, Done done) = 0;
    virtual void listVersions(const QString &bucket, const QString &key, Done done) = 0;
};

/// A field for `s3://…` with View (goes there) and Browse (chooses in a dialog).
class LocationPicker : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(QString value READ value WRITE setValue NOTIFY valueChanged USER true)
public:
    /// What may be chosen.
    enum What { Buckets = 1, Prefixes = 2, Objects = 4, Versions = 8 };

    /// The provider lives longer than the picker.
    explicit LocationPicker(LocationProvider &provider, int what = Buckets | Prefixes | Objects, QWidget *parent = nullptr);

    QString value() const;
    void setValue(const QString &uri);
    /// The typed place; nothing while it is not one.
    std::optional<S3Location> location() const { return S3Location::parse(value()); }
    /// What is wrong with the text, or empty: for a validator. An empty field is fine.
    QString problem() const;
    QLineEdit *input() { return m_input; }

Q_SIGNALS:
    void valueChanged(const QString &uri);
    /// View was clicked: show this place in the console.
    void viewRequested(const nephoscope::gui::S3Location &location);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void sync();
    void browse();
    void retranslate();
    LocationProvider &m_provider;
    int m_what;
    QString m_versionId;
    QLineEdit *m_input;
    Button *m_view;
    Button *m_browse;
};

} // namespace nephoscope::gui
