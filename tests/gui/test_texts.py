"""No text of the console without translation: every literal that people may read goes through tr(), qsTr() or a catalogue.

Reads the sources: arguments of setters and constructors of parts that show text, fields of descriptions, and anything else
that reads like a sentence. The gallery is left out: its examples stand for the user's own data.
"""

import pathlib
import re
import sys
import unittest

GUI = pathlib.Path(__file__).resolve().parents[2] / "gui"

SHOWS = r"""set(?:Text|Label|Title|ToolTip|PlaceholderText|AccessibleName|AccessibleDescription|WindowTitle|StatusTip|WhatsThis
    |Description|Heading|Header|Hint|Caption|Message|Constraint|ConstraintText|ErrorText|Error|Warning|Empty|EmptyText|Subtitle
    |Suffix|Prefix|SpecialValueText|Counter|Note|Info|Details|ButtonText|ConfirmText|Options)|addTab|insertTab|addAction|addItem
    |addItems|insertItem|addSection|addRow|setTabText|setItemText|setHeaderData|setHorizontalHeaderLabels"""
MAKES = r"""QLabel|QPushButton|QToolButton|QCheckBox|QRadioButton|QAction|QGroupBox|Label|Heading|Button|Link|LinkButton|Checkbox
    |RadioButton|Toggle|Alert|Badge|Dialog|DeleteDialog|TypedDialog|Container|FormField|FlashItem|StatusIndicator|EmptyState"""
FIELDS = r"""text|title|label|description|group|header|heading|tooltip|placeholder|constraint|message|empty|emptyTitle|emptyText|caption
    |hint|name|note|detail|button|confirm|accessibleName"""
STARTS = re.compile(rf"(?:\b(?:{SHOWS})\s*\()|(?:\bnew\s+(?:{MAKES})\s*\()|(?:[{{,(\s]\.(?:{FIELDS})\s*=(?!=))", re.X)

# Calls whose literals are translated, or are names and not texts.
PASSED = re.compile(r"""\b(?:tr|qsTr|translate|text|QT_TRANSLATE_NOOP|QT_TR_NOOP|QT_TRANSLATE_NOOP3|icon|pixmap|findChild|findChildren|property
    |setProperty|setObjectName|value|toString|QRegularExpression|inherits|load|fromLatin1|QKeySequence|section|split|contains|startsWith
    |endsWith|replace|remove|indexOf|join|count|trailing|fixed)\s*(?:<[\w:*\s]*>)?\(""", re.X)
# What only programs and terminals read, and errors of the services, which AWS writes in English everywhere.
UNSEEN = re.compile(r"\b(?:q(?:Debug|Info|Warning|Critical|Fatal|CDebug|CInfo|CWarning|CCritical)|static_assert|Q_ASSERT_X|Q_ASSERT|runtime_error|logic_error|fprintf|printf|perror|puts)\b[^;]*;|\bError\{[^}]*\}")
# What AWS writes in English into files: by its own place, so that nothing else of that file is left out.
FILED = {
    "gui/consoles/cloudtrail/EventFiles.cpp": {"Event name,Event time,User name,Event source,Resource type,Resource name,AWS access key,Source IP address,Error code,AWS region,"},
    "gui/consoles/events/Samples.cpp": {"Launching a new EC2 instance: i-0123456789abcdef0"},
    "gui/consoles/iam/Credentials.cpp": {"User name", "Access key ID", "Secret access key"},
    "gui/consoles/kms/KeyPolicyText.cpp": {"Enable IAM User Permissions", "Allow access for Key Administrators", "Allow use of the key",
                                           "Allow attachment of persistent resources"},
    "gui/consoles/lambda/Runtimes.cpp": {"Hello from Lambda!"},
    "gui/consoles/lambda/TestEvents.cpp": {"Hello from SQS!", "Hello from SNS!"},
}
LITERAL = re.compile(r'"((?:[^"\\\n]|\\.)*)"')
WORD = re.compile(r"[A-Za-z]{2,}")
SENTENCE = re.compile(r"^[A-Z][a-z]+(?:[ ,][A-Za-z]+)*(?: [a-z]{2,})+[.!?:…]?")

# Names and codes that are the same in every language.
SAME = [re.compile(pattern) for pattern in (
    r"(?:· )?Nephoscope", r"(?:\\n)?Qt", r"https?://\S*", r"s3://\S*", r"YYYY/MM/DD", r"hh:mm:ss", r"[a-z0-9]+(?:[-/_.:][a-z0-9%]+)*\.?",
    r"(?:AWS CLI|CLI|Python|JavaScript|boto3|JSON|YAML|CSV|bash|ARN|UTC|KiB|MiB|GiB|B|KB|MB|GB|TB)", r"[a-z]+[A-Z]\w*", r"English", r"UUID", r"arn:aws:\S+", r"[a-z]+/", r"\.[a-z]+", r"Ctrl|Alt|Shift|Esc|Enter|Tab|Del",
)]

# These write programs, whose words are those of the programming languages.
PROGRAMS = ["gui/recorder/CodeProgram.cpp"]


def without_comments(source):
    """The same text with comments blank, so that places stay."""
    pattern = re.compile(r'"(?:[^"\\\n]|\\.)*"|\'(?:[^\'\\\n]|\\.)+\'|//[^\n]*|/\*.*?\*/', re.S)
    return pattern.sub(lambda m: m[0] if m[0][0] in "\"'" else re.sub(r"[^\n]", " ", m[0]), source)


def blank_calls(code, pattern):
    """The same text with the arguments of such calls blank."""
    out, at = [], 0
    while match := pattern.search(code, at):
        end = closing(code, match.end())
        out.append(code[at:match.end()] + re.sub(r"[^\n]", " ", code[match.end():end]))
        at = end
    return "".join(out) + code[at:]


def closing(code, at, stops=""):
    """Where the bracket open before `at` closes, or the first of `stops` outside of brackets."""
    depth = 0
    while at < len(code):
        char = code[at]
        if char == '"':
            literal = LITERAL.match(code, at)
            at = literal.end() if literal else at + 1
            continue
        if depth == 0 and char in stops:
            return at
        if char in "([{":
            depth += 1
        elif char in ")]}":
            if depth == 0:
                return at
            depth -= 1
        at += 1
    return at


def is_text(literal):
    plain = re.sub(r"\\u[0-9a-fA-F]{4}|\\.|<[^>]*>|&\w+;|%\d|%L\d|%n", " ", literal)
    return bool(WORD.search(plain)) and not any(pattern.fullmatch(literal.strip()) for pattern in SAME)


def problems_of_code(source):
    code = without_comments(source)
    code = re.sub(r"#include[^\n]*", lambda m: " " * len(m[0]), code)
    code = UNSEEN.sub(lambda m: re.sub(r"[^\n]", " ", m[0]), code)
    code = blank_calls(code, PASSED)
    found = {}
    for match in STARTS.finditer(code):
        end = closing(code, match.end(), ";" if match[0].endswith("(") else ",;")
        for literal in LITERAL.finditer(code, match.end(), end):
            if is_text(literal[1]):
                found[literal.start()] = literal[1]
    for literal in LITERAL.finditer(code):
        if SENTENCE.match(literal[1]) and is_text(literal[1]):
            found[literal.start()] = literal[1]
    return [(code.count("\n", 0, at) + 1, text) for at, text in sorted(found.items())]


def problems_of_qml(source):
    code = blank_calls(without_comments(source), PASSED)
    found = []
    for match in re.finditer(r"\b(?:text|title|label|placeholderText|Accessible\.(?:name|description)|ToolTip\.text|name)\s*:([^\n]*)", code):
        found += [(code.count("\n", 0, match.start()) + 1, literal) for literal in LITERAL.findall(match[1]) if is_text(literal)]
    return found


class Texts(unittest.TestCase):
    def test_every_text_is_translated(self):
        seen, bad = 0, []
        for path in sorted(GUI.rglob("*")):
            if path.suffix not in (".cpp", ".h", ".qml") or "gallery" in path.parts or str(path.relative_to(GUI.parent)) in PROGRAMS:
                continue
            seen += 1
            problems = (problems_of_qml if path.suffix == ".qml" else problems_of_code)(path.read_text())
            name = str(path.relative_to(GUI.parent))
            bad += [f"{name}:{line}: {text!r}" for line, text in problems if text not in FILED.get(name, ())]
        self.assertGreater(seen, 200)
        self.assertEqual(bad, [], "\n" + "\n".join(bad))

    def test_the_check_itself(self):
        for code in ('label->setText(QStringLiteral("Delete"));', 'setToolTip(u"Copied"_qs);', 'new Button(QStringLiteral("Create"), this);',
                     'Action{.id = x, .text = QStringLiteral("Open")}', 'return QStringLiteral("Nothing has been found.");',
                     'tabs->addTab(page, QStringLiteral("Objects"));', 'setText(wide ? tr("A text") : QStringLiteral("Short"));'):
            self.assertTrue(problems_of_code(code), code)
        for code in ('label->setText(tr("Delete"));', 'setText(QStringLiteral("%1 · %2").arg(a, b));', '// setText("Old words")',
                     'new Button(tr("Create (all)"), this);', '{.text = tr("Open"), .icon = QStringLiteral("open")}',
                     'qWarning("Cannot open the file");', 'setText(QStringLiteral("s3://bucket/key"));'):
            self.assertEqual(problems_of_code(code), [], code)
        self.assertTrue(problems_of_qml('Text { text: "Retry" }\n'))
        self.assertEqual(problems_of_qml('Text { text: qsTr("Retry") }\n'), [])


if __name__ == "__main__":
    sys.exit(unittest.main())
