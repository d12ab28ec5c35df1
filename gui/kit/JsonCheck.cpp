#include "gui/kit/JsonCheck.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QSet>

namespace nephoscope::gui {
namespace {

constexpr int DeepestNesting = 200;

/// Recursive descent over the text; stops at the first error.
class Parser
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::JsonCheck)
public:
    explicit Parser(const QString &text) : m_text(text) {}

    std::vector<CodeIssue> run()
    {
        skip();
        if (!atEnd() && value(0)) {
            skip();
            if (!atEnd())
                fail(tr("Nothing may follow the end of the document."));
        }
        return std::move(m_issues);
    }

private:
    bool atEnd() const { return m_at >= m_text.size(); }
    QChar here() const { return atEnd() ? QChar() : m_text[m_at]; }

    void skip()
    {
        while (!atEnd() && (here() == u' ' || here() == u'\n' || here() == u'\r' || here() == u'\t'))
            ++m_at;
    }

    void note(CodeIssue::Severity severity, qsizetype at, const QString &text)
    {
        const QStringView before = QStringView(m_text).left(at);
        m_issues.push_back({severity, int(before.count(u'\n')) + 1, int(at - before.lastIndexOf(u'\n')), text});
    }

    bool fail(const QString &text)
    {
        note(CodeIssue::Severity::Error, m_at, text);
        return false;
    }

    bool value(int depth)
    {
        if (depth > DeepestNesting)
            return fail(tr("The document is nested too deeply."));
        if (atEnd())
            return fail(tr("A value is missing."));
        const QChar c = here();
        if (c == u'{')
            return object(depth);
        if (c == u'[')
            return array(depth);
        if (c == u'"')
            return string(nullptr);
        if (c == u'-' || c.isDigit())
            return number();
        for (const QLatin1String word : {QLatin1String("true"), QLatin1String("false"), QLatin1String("null")}) {
            if (QStringView(m_text).mid(m_at).startsWith(word)) {
                m_at += word.size();
                return true;
            }
        }
        if (c == u'\'')
            return fail(tr("Use double quotes for strings."));
        if (c == u'/')
            return fail(tr("JSON has no comments."));
        return fail(tr("A value was expected here, not \"%1\".").arg(c));
    }

    bool object(int depth)
    {
        ++m_at;
        skip();
        if (here() == u'}') {
            ++m_at;
            return true;
        }
        QSet<QString> keys;
        for (;;) {
            if (here() != u'"')
                return fail(here() == u'}' ? tr("Remove the comma before the closing brace.") : tr("A key in double quotes was expected here."));
            const qsizetype start = m_at;
            QString key;
            if (!string(&key))
                return false;
            if (keys.contains(key))
                note(CodeIssue::Severity::Warning, start, tr("The key \"%1\" is there twice; only the last one counts.").arg(key));
            keys.insert(key);
            skip();
            if (here() != u':')
                return fail(tr("A colon was expected after the key."));
            ++m_at;
            skip();
            if (!value(depth + 1))
                return false;
            skip();
            if (here() == u'}') {
                ++m_at;
                return true;
            }
            if (here() != u',')
                return fail(atEnd() ? tr("The closing brace } is missing.") : tr("A comma or a closing brace was expected here."));
            ++m_at;
            skip();
        }
    }

    bool array(int depth)
    {
        ++m_at;
        skip();
        if (here() == u']') {
            ++m_at;
            return true;
        }
        for (;;) {
            if (here() == u']')
                return fail(tr("Remove the comma before the closing bracket."));
            if (!value(depth + 1))
                return false;
            skip();
            if (here() == u']') {
                ++m_at;
                return true;
            }
            if (here() != u',')
                return fail(atEnd() ? tr("The closing bracket ] is missing.") : tr("A comma or a closing bracket was expected here."));
            ++m_at;
            skip();
        }
    }

    bool string(QString *out)
    {
        const qsizetype start = m_at++;
        while (!atEnd() && here() != u'"') {
            if (here().unicode() < 0x20) {
                if (here() == u'\n')
                    m_at = start;
                return fail(m_at == start ? tr("The string has no closing quote.") : tr("Write control characters as escapes."));
            }
            if (here() == u'\\') {
                ++m_at;
                if (here() == u'u') {
                    for (int i = 1; i <= 4; ++i)
                        if (m_at + i >= m_text.size() || !isHex(m_text[m_at + i]))
                            return fail(tr("Four hexadecimal digits were expected after this escape."));
                    m_at += 4;
                } else if (!QStringView(u"\"\\/bfnrt").contains(here()) || atEnd()) {
                    return fail(tr("This escape is not known."));
                }
            } else if (out) {
                out->append(here());
            }
            ++m_at;
        }
        if (atEnd()) {
            m_at = start;
            return fail(tr("The string has no closing quote."));
        }
        ++m_at;
        return true;
    }

    static bool isHex(QChar c)
    {
        const char16_t u = c.toLower().unicode();
        return (u >= u'0' && u <= u'9') || (u >= u'a' && u <= u'f');
    }

    bool digits()
    {
        const qsizetype start = m_at;
        while (!atEnd() && here() >= u'0' && here() <= u'9')
            ++m_at;
        return m_at > start;
    }

    bool number()
    {
        const qsizetype start = m_at;
        if (here() == u'-')
            ++m_at;
        const bool zero = here() == u'0';
        const qsizetype first = m_at;
        bool fine = digits() && (!zero || m_at == first + 1);
        if (fine && here() == u'.') {
            ++m_at;
            fine = digits();
        }
        if (fine && (here() == u'e' || here() == u'E')) {
            ++m_at;
            if (here() == u'+' || here() == u'-')
                ++m_at;
            fine = digits();
        }
        if (fine)
            return true;
        m_at = start;
        return fail(tr("This is not a number."));
    }

    const QString &m_text;
    qsizetype m_at = 0;
    std::vector<CodeIssue> m_issues;
};

bool hasError(const std::vector<CodeIssue> &issues)
{
    return std::any_of(issues.begin(), issues.end(), [](const CodeIssue &issue) { return issue.severity == CodeIssue::Severity::Error; });
}

} // namespace

std::vector<CodeIssue> checkJson(const QString &text) { return Parser(text).run(); }

QString formatJson(const QString &text)
{
    if (text.trimmed().isEmpty() || hasError(checkJson(text)))
        return text;
    QString out;
    int depth = 0;
    bool inString = false;
    const auto line = [&out, &depth] { out += u'\n' % QString(depth * 2, u' '); };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (inString) {
            out += c;
            if (c == u'\\')
                out += text[++i];
            else if (c == u'"')
                inString = false;
            continue;
        }
        if (c.isSpace())
            continue;
        if (c == u'{' || c == u'[') {
            qsizetype next = i + 1;
            while (text[next].isSpace())
                ++next;
            out += c;
            if (text[next] == u'}' || text[next] == u']') {
                out += text[next];
                i = next;
            } else {
                ++depth;
                line();
            }
        } else if (c == u'}' || c == u']') {
            --depth;
            line();
            out += c;
        } else if (c == u',') {
            out += c;
            line();
        } else if (c == u':') {
            out += QLatin1String(": ");
        } else {
            inString = c == u'"';
            out += c;
        }
    }
    return out;
}

} // namespace nephoscope::gui
