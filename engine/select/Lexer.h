#pragma once

#include "core/Expected.h"

#include <string>
#include <string_view>
#include <vector>

namespace nephoscope::select {

struct Token
{
    enum class Kind : std::uint8_t {
        End,
        Identifier, ///< text as written, without quotes
        Keyword,    ///< a reserved word; text in upper case
        String,
        Number,
        Ion,        ///< `…` between backquotes
        Symbol,     ///< operators and punctuation
    };
    Kind kind = Kind::End;
    std::string text;
    bool quoted = false; ///< "identifier": case matters
    int line = 1;
    int column = 1;

    bool isSymbol(std::string_view symbol) const { return kind == Kind::Symbol && text == symbol; }
    bool isKeyword(std::string_view keyword) const { return kind == Kind::Keyword && text == keyword; }
};

/// The tokens of an SQL expression, an End token last. `LexerInvalidChar`, `LexerInvalidLiteral`,
/// `LexerInvalidIONLiteral`.
Expected<std::vector<Token>> tokenize(std::string_view sql);

/// `at line 1, column 8.` behind `text`.
std::string withPlace(std::string text, const Token &token);
/// How messages name a token: `KEYWORD:SELECT`.
std::string describe(const Token &token);

} // namespace nephoscope::select
