#include "services/cloudwatch/QueryRun.h"

#include <algorithm>
#include <cctype>
#include <functional>

namespace nephoscope::cloudwatch {

namespace {

using Test = std::function<bool(const MetricKey &)>;

/// `CPUUtilization` has the words `cpu` and `utilization`, `m5` has `m` and `5`.
std::vector<std::string> wordsOf(std::string_view text)
{
    std::vector<std::string> words;
    std::string word;
    const auto is = [&](int (*kind)(int), std::size_t at) { return at < text.size() && kind(static_cast<unsigned char>(text[at])) != 0; };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool part = is(std::isalnum, i);
        const bool capital = i > 0 && is(std::isupper, i) && (is(std::islower, i - 1) || (is(std::isupper, i - 1) && is(std::islower, i + 1)));
        const bool digits = i > 0 && is(std::isdigit, i) != is(std::isdigit, i - 1);
        if ((!part || capital || digits) && !word.empty())
            words.push_back(std::exchange(word, {}));
        if (part)
            word += char(std::tolower(static_cast<unsigned char>(text[i])));
    }
    if (!word.empty())
        words.push_back(word);
    return words;
}

/// Whether the words of the one are found in the other one, next to each other.
bool hasWords(std::string_view text, std::string_view wanted)
{
    if (equalsIgnoreCase(text, wanted))
        return true;
    const auto all = wordsOf(text), some = wordsOf(wanted);
    return !some.empty() && std::search(all.begin(), all.end(), some.begin(), some.end()) != all.end();
}

struct Term
{
    std::string text;
    bool exact = false;
};

bool matches(std::string_view text, const Term &term)
{
    return term.exact ? text == term.text : hasWords(text, term.text);
}

Test anywhere(Term term)
{
    return [term = std::move(term)](const MetricKey &key) {
        if (matches(key.name, term) || matches(key.nameSpace, term))
            return true;
        return std::any_of(key.dimensions.begin(), key.dimensions.end(),
                           [&](const auto &pair) { return matches(pair.first, term) || matches(pair.second, term); });
    };
}

Test property(std::string name, Term term)
{
    return [name = std::move(name), term = std::move(term)](const MetricKey &key) {
        if (equalsIgnoreCase(name, "MetricName"))
            return matches(key.name, term);
        if (equalsIgnoreCase(name, "Namespace"))
            return matches(key.nameSpace, term);
        const auto found = key.dimensions.find(name);
        return found != key.dimensions.end() && matches(found->second, term);
    };
}

/// `{Namespace, Dimension…} term AND (term OR Name="value") NOT term`
class SearchParser
{
public:
    explicit SearchParser(std::string_view text) : m_text(text) {}

    Expected<Test> parse()
    {
        std::vector<Test> all;
        skip();
        if (here() == '{') {
            ++m_at;
            std::vector<std::string> names;
            for (skip(); here() != '}'; skip()) {
                if (here() == '\0')
                    return fail(wrong());
                if (here() == ',') {
                    ++m_at;
                    continue;
                }
                names.push_back(term().text);
                if (names.back().empty())
                    return fail(wrong());
            }
            ++m_at;
            if (names.empty())
                return fail(wrong());
            all.push_back([names](const MetricKey &key) {
                return key.nameSpace == names.front() && key.dimensions.size() + 1 == names.size()
                    && std::all_of(names.begin() + 1, names.end(), [&](const std::string &name) { return key.dimensions.contains(name); });
            });
        }
        skip();
        if (m_at < m_text.size()) {
            auto rest = either();
            if (!rest)
                return rest;
            if (m_at < m_text.size())
                return fail(wrong());
            all.push_back(std::move(*rest));
        }
        if (all.empty())
            return fail(wrong());
        return Test([all](const MetricKey &key) { return std::all_of(all.begin(), all.end(), [&](const Test &test) { return test(key); }); });
    }

private:
    Expected<Test> either()
    {
        auto left = both();
        while (left && word("OR")) {
            auto right = both();
            if (!right)
                return right;
            left = Test([a = *left, b = *right](const MetricKey &key) { return a(key) || b(key); });
        }
        return left;
    }
    Expected<Test> both()
    {
        auto left = one();
        while (left) {
            skip();
            if (here() == '\0' || here() == ')' || next("OR"))
                break;
            word("AND");
            auto right = one();
            if (!right)
                return right;
            left = Test([a = *left, b = *right](const MetricKey &key) { return a(key) && b(key); });
        }
        return left;
    }
    Expected<Test> one()
    {
        skip();
        if (++m_depth > 50)
            return fail(wrong());
        if (word("NOT")) {
            auto inner = one();
            --m_depth;
            if (!inner)
                return inner;
            return Test([a = *inner](const MetricKey &key) { return !a(key); });
        }
        auto made = simple();
        --m_depth;
        return made;
    }
    Expected<Test> simple()
    {
        if (here() == '(') {
            ++m_at;
            auto inner = either();
            skip();
            if (inner && here() != ')')
                return fail(wrong());
            ++m_at;
            return inner;
        }
        Term first = term();
        if (first.text.empty())
            return fail(wrong());
        skip();
        if (here() != '=')
            return anywhere(std::move(first));
        ++m_at;
        skip();
        if (here() == '(') { // Name=(a OR b)
            ++m_at;
            Test any;
            do {
                Term value = term();
                if (value.text.empty())
                    return fail(wrong());
                Test next = property(first.text, std::move(value));
                any = any ? Test([a = any, b = next](const MetricKey &key) { return a(key) || b(key); }) : next;
            } while (word("OR"));
            skip();
            if (here() != ')')
                return fail(wrong());
            ++m_at;
            return any;
        }
        Term value = term();
        if (value.text.empty())
            return fail(wrong());
        return property(std::move(first.text), std::move(value));
    }

    Term term()
    {
        skip();
        Term made;
        if (here() == '"' || here() == '\'') {
            const char quote = here();
            made.exact = true;
            for (++m_at; m_at < m_text.size() && here() != quote; ++m_at)
                made.text += here();
            ++m_at;
            return made;
        }
        static constexpr std::string_view ends = " \t\n(){},=\"'";
        while (m_at < m_text.size() && ends.find(here()) == std::string_view::npos)
            made.text += m_text[m_at++];
        return made;
    }
    bool next(std::string_view text) const
    {
        return equalsIgnoreCase(m_text.substr(std::min(m_at, m_text.size()), text.size()), text) && m_at + text.size() < m_text.size()
            && (std::isspace(static_cast<unsigned char>(m_text[m_at + text.size()])) || m_text[m_at + text.size()] == '(');
    }
    bool word(std::string_view text)
    {
        skip();
        if (!next(text))
            return false;
        m_at += text.size();
        return true;
    }
    char here() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    void skip()
    {
        while (m_at < m_text.size() && std::isspace(static_cast<unsigned char>(m_text[m_at])))
            ++m_at;
    }
    Error wrong() const { return validation("Error in expression: the search is malformed at position " + std::to_string(m_at + 1) + '.'); }

    std::string_view m_text;
    std::size_t m_at = 0;
    int m_depth = 0;
};

} // namespace

Expected<std::vector<StoredMetric>> searchMetrics(MetricStore &store, const Place &place, const std::string &text, std::size_t limit)
{
    const auto test = SearchParser(text).parse();
    if (!test)
        return fail(test.error());
    std::vector<StoredMetric> found;
    store.list(place, {}, {}, 0, Timestamp{}, [&](const StoredMetric &metric) {
        if ((*test)(metric.key))
            found.push_back(metric);
        return found.size() < limit;
    });
    return found;
}

} // namespace nephoscope::cloudwatch
