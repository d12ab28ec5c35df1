#pragma once

// Qt first: moc cannot parse libstdc++ when <compare> is the first header it meets.
#include <QtCore/QString>

#include "door/CallTap.h"
#include "remote/RemoteCloud.h"

#include <map>
#include <memory>
#include <mutex>
#include <string>

namespace nephoscope::gui {

/// A cloud elsewhere that windows show instead of the local one. Never changes, so that windows and transfers share it.
struct Remote
{
    remote::RemoteEndpoint endpoint; ///< with its keys
    QString color;                   ///< one of ActingWish's; empty: none was chosen
    std::shared_ptr<remote::RemoteCloud> cloud;

    QString id() const { return QString::fromStdString(endpoint.id); }
    QString name() const { return QString::fromStdString(endpoint.name); }
    /// AWS's own endpoints, a host for each service and Region.
    bool isAws() const { return endpoint.url.empty(); }
    /// Without a slash at its end; empty for AWS itself.
    std::string url() const;
};
using RemotePtr = std::shared_ptr<const Remote>;

/// The way of a window's calls into a cloud elsewhere: Console-to-Code sees them, and its "Block requests" holds for
/// them, as the local door has it. Thread-safe; may go before the calls that it let through have ended.
class RemoteDoor final : public Cloud
{
public:
    RemoteDoor(RemotePtr remote, CallTap &tap);
    ~RemoteDoor() override;

    void submit(Call call, Completion done) override;
    ChangeFeed &changes() override { return m_remote->cloud->changes(); }

private:
    struct Watched;
    const RemotePtr m_remote;
    const std::shared_ptr<Watched> m_watched;
};

/// The clouds elsewhere that are open, by the ids of their connections. Thread-safe.
class RemoteClouds
{
public:
    /// The latest of its id takes its place: transfers go on with it.
    void put(RemotePtr remote, CallTap &tap);
    RemotePtr find(const std::string &id) const;
    /// The way of transfers into it; null: it is not open.
    std::shared_ptr<Cloud> doorOf(const std::string &id) const;
    /// Its transfers wait from now on.
    void remove(const std::string &id);
    void clear();

private:
    struct Entry
    {
        RemotePtr remote;
        std::shared_ptr<RemoteDoor> door;
    };
    mutable std::mutex m_mutex;
    std::map<std::string, Entry> m_entries;
};

} // namespace nephoscope::gui
