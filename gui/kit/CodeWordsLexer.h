#pragma once

// Of the code editor's own; nobody else includes it.
#include "gui/kit/CodeEditorParts.h"
#include "gui/kit/CodeWords.h"

#define signals Q_SIGNALS
#define slots Q_SLOTS
#include <Qsci/qscilexercustom.h>
#undef slots
#undef signals

namespace nephoscope::gui {

/// Styles are the kinds of CodeWords. The texts are short: all of one is styled anew with each change.
class CodeWordsLexer final : public QsciLexerCustom
{
public:
    CodeWordsLexer(CodeWords words, QsciScintilla *parent) : QsciLexerCustom(parent), m_words(std::move(words)), m_name(m_words.language.toLatin1()) {}

    const CodeWords &words() const { return m_words; }
    const char *language() const override { return m_name.constData(); }
    QString description(int style) const override { return style <= int(CodeWords::Kind::Comment) ? QString::number(style) : QString(); }
    void styleText(int, int) override
    {
        if (!editor())
            return;
        startStyling(0);
        for (const CodeWords::Part &part : m_words.parts(editor()->text().toUtf8()))
            setStyling(part.length, int(part.kind));
    }

private:
    const CodeWords m_words;
    const QByteArray m_name;
};

} // namespace nephoscope::gui
