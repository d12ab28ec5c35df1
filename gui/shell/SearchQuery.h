#pragma once

#include "gui/shell/Page.h"

#include <QtCore/QPointer>

#include <functional>
#include <vector>

namespace nephoscope::gui {

/// What the search box and the command palette ask, one question at a time: an answer to an older one is dropped.
/// Member of the object that asks.
class SearchQuery
{
public:
    using Answer = std::function<void(std::vector<SearchHit>)>;
    /// Calls `answer` at once with pages and perhaps again with resources; each call adds.
    using Provider = std::function<void(const QString &query, Answer answer)>;

    void setProvider(Provider provider) { m_provider = std::move(provider); }
    const std::vector<SearchHit> &hits() const { return m_hits; }
    /// Forgets the hits and asks anew; an empty query only forgets. `more` runs after each answer.
    void ask(QObject *asker, const QString &query, std::function<void()> more)
    {
        forget();
        if (query.isEmpty() || !m_provider)
            return;
        m_provider(query, [this, alive = QPointer(asker), generation = m_generation, more = std::move(more)](std::vector<SearchHit> hits) {
            if (!alive || generation != m_generation)
                return;
            m_hits.insert(m_hits.end(), hits.begin(), hits.end());
            more();
        });
    }
    void forget()
    {
        ++m_generation;
        m_hits.clear();
    }

private:
    Provider m_provider;
    std::vector<SearchHit> m_hits;
    int m_generation = 0;
};

} // namespace nephoscope::gui
