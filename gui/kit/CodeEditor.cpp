#include "gui/kit/CodeEditorParts.h"

#include "gui/kit/Alert.h"
#include "gui/kit/Button.h"
#include "gui/kit/Label.h"
#include "gui/kit/Preferences.h"
#include "gui/kit/Progress.h"
#include "gui/theme/Icons.h"
#include "gui/theme/Paint.h"
#include "gui/theme/Theme.h"

#include <QtCore/QTimer>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QStackedLayout>

namespace nephoscope::gui {

using namespace codeeditor;

namespace {

constexpr int TextHeight = 260;
constexpr int LeastHeight = 120;
constexpr int CheckDelay = 250;
const auto WrapKey = QStringLiteral("codeEditor/wrap");

/// Grip below the text: drag it, or Up and Down while it has the focus.
class Grip final : public QWidget
{
public:
    explicit Grip(std::function<void(int)> move) : m_move(std::move(move))
    {
        setObjectName(QStringLiteral("resizeGrip"));
        setFixedSize(24, 24);
        setFocusPolicy(Qt::TabFocus);
        setCursor(Qt::SizeVerCursor);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(colorFor(*this, Token::TextInteractiveDefault), 1.5));
        for (const int reach : {5, 10})
            painter.drawLine(QPointF(19 - reach, 18), QPointF(18, 19 - reach));
        if (hasKeyboardFocus(*this))
            paintFocusRing(painter, rect(), colorFor(*this, Token::BorderItemFocused), 5);
    }
    void mousePressEvent(QMouseEvent *event) override { m_last = event->globalPosition().y(); }
    void mouseMoveEvent(QMouseEvent *event) override
    {
        m_move(qRound(event->globalPosition().y() - m_last));
        m_last = event->globalPosition().y();
    }
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)
            m_move(event->key() == Qt::Key_Up ? -20 : 20);
        else
            QWidget::keyPressEvent(event);
    }

private:
    std::function<void(int)> m_move;
    qreal m_last = 0;
};

} // namespace

CodeEditor::CodeEditor(Language language, QWidget *parent) : QWidget(parent), m(std::make_unique<Parts>())
{
    m->language = language;
    build();
    connect(m->sci, &QsciScintilla::textChanged, this, [this] {
        m->timer->start();
        Q_EMIT textChanged();
    });
    connect(m->sci, &QsciScintilla::cursorPositionChanged, this, &CodeEditor::showPlace);
    connect(m->timer, &QTimer::timeout, this, &CodeEditor::check);
    connect(m->wrap, &QPushButton::clicked, this, [this] { setWraps(!wraps()); });
    connect(m->format, &QPushButton::clicked, this, &CodeEditor::format);
    connect(m->findOpen, &QPushButton::clicked, this, &CodeEditor::openFind);
    connect(m->retry, &QPushButton::clicked, this, &CodeEditor::retryClicked);
    connect(m->findInput, &QLineEdit::textChanged, this, [this] {
        m->sci->setCursorPosition(0, 0);
        find(true);
    });
    connect(m->findNext, &QPushButton::clicked, this, [this] { find(true); });
    connect(m->findPrevious, &QPushButton::clicked, this, [this] { find(false); });
    connect(m->findClose, &QPushButton::clicked, this, [this] {
        m->findBar->hide();
        m->sci->setFocus(Qt::OtherFocusReason);
    });
    for (Button *button : {m->errors, m->warnings})
        connect(button, &QPushButton::clicked, this, [this] {
            m->pane->setVisible(m->pane->isHidden() && !m->issues.empty());
            if (!m->pane->isHidden()) {
                m->pane->setCurrentRow(0);
                m->pane->setFocus(Qt::OtherFocusReason);
            }
        });
    connect(m->pane, &QListWidget::itemActivated, this, [this](QListWidgetItem *item) {
        const CodeIssue &issue = m->issues[size_t(m->pane->row(item))];
        goTo(issue.line, issue.column);
    });
    connect(m->pane, &QListWidget::itemClicked, m->pane, &QListWidget::itemActivated);
    connect(&Theme::instance(), &Theme::changed, this, &CodeEditor::restyle);
    restyle();
    retranslate();
    setWraps(Preferences::instance().value(WrapKey, true).toBool());
    showPlace();
    showIssues();
}

CodeEditor::~CodeEditor()
{
    // The parts go later than the pointers to them, and must not speak any more.
    m->sci->removeEventFilter(this);
    m->findInput->removeEventFilter(this);
    for (QObject *part : std::initializer_list<QObject *>{m->sci, m->findInput, m->timer})
        part->disconnect(this);
}

void CodeEditor::build()
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(FrameWidth, RoundRoom, FrameWidth, FrameWidth);
    all->setSpacing(0);
    m->findBar = new QWidget;
    m->findBar->setObjectName(QStringLiteral("findBar"));
    auto *findRow = new QHBoxLayout(m->findBar);
    findRow->setContentsMargins(8, 6, 8, 6);
    findRow->setSpacing(4);
    m->findInput = new QLineEdit;
    m->findInput->setObjectName(QStringLiteral("findInput"));
    m->findInput->installEventFilter(this);
    m->findNone = new Label(TextStyle::Small);
    const auto icon = [](const QString &name, const QString &picture) {
        auto *button = new Button(Button::Variant::Icon);
        button->setObjectName(name);
        button->setIconName(picture);
        return button;
    };
    m->findPrevious = icon(QStringLiteral("findPrevious"), QStringLiteral("chevron-up"));
    m->findNext = icon(QStringLiteral("findNext"), QStringLiteral("chevron-down"));
    m->findClose = icon(QStringLiteral("findClose"), QStringLiteral("close"));
    findRow->addWidget(m->findInput, 1);
    findRow->addWidget(m->findNone);
    for (Button *button : {m->findPrevious, m->findNext, m->findClose})
        findRow->addWidget(button);
    m->findBar->hide();
    all->addWidget(m->findBar);

    // Where the editor has to be higher than its parts the text is, never the bar below it.
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m->top = new QWidget;
    m->top->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
    m->top->setMinimumHeight(TextHeight);
    m->stack = new QStackedLayout(m->top);
    m->sci = new QsciScintilla;
    m->sci->setObjectName(QStringLiteral("codeText"));
    m->sci->setFrameShape(QFrame::NoFrame);
    m->sci->setUtf8(true);
    m->sci->setEolMode(QsciScintilla::EolUnix);
    m->sci->setIndentationsUseTabs(false);
    m->sci->setIndentationWidth(2);
    m->sci->setTabWidth(2);
    m->sci->setAutoIndent(true);
    m->sci->setBackspaceUnindents(true);
    m->sci->setBraceMatching(QsciScintilla::SloppyBraceMatch);
    m->sci->setMarginType(NumberMargin, QsciScintilla::NumberMargin);
    m->sci->setMarginType(MarkMargin, QsciScintilla::SymbolMargin);
    m->sci->setMarginWidth(MarkMargin, 20);
    m->sci->setMarginMarkerMask(MarkMargin, (1 << ErrorMark) | (1 << WarningMark));
    m->sci->setMarginWidth(2, 6);
    m->sci->setCaretLineVisible(true);
    m->sci->setScrollWidth(100);
    m->sci->setScrollWidthTracking(true);
    m->sci->indicatorDefine(QsciScintilla::SquiggleIndicator, ErrorMark);
    m->sci->indicatorDefine(QsciScintilla::SquiggleIndicator, WarningMark);
    m->sci->installEventFilter(this);
    m->stack->addWidget(m->sci);
    setFocusProxy(m->sci);

    auto *waiting = new QWidget;
    auto *waitingColumn = new QHBoxLayout(waiting);
    waitingColumn->addStretch(1);
    waitingColumn->addWidget(new Spinner);
    m->loading = new Label;
    waitingColumn->addWidget(m->loading);
    waitingColumn->addStretch(1);
    m->stack->addWidget(waiting);
    auto *failed = new QWidget;
    auto *failedColumn = new QVBoxLayout(failed);
    failedColumn->setContentsMargins(20, 20, 20, 20);
    m->failure = new Alert(Alert::Type::Error);
    m->failure->setObjectName(QStringLiteral("loadError"));
    m->retry = new Button(Button::Variant::Normal);
    m->retry->setObjectName(QStringLiteral("retry"));
    m->failure->addAction(m->retry);
    failedColumn->addWidget(m->failure);
    failedColumn->addStretch(1);
    m->stack->addWidget(failed);
    all->addWidget(m->top, 1);

    auto *bar = new QWidget;
    bar->setObjectName(QStringLiteral("statusBar"));
    bar->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto *status = new QHBoxLayout(bar);
    status->setContentsMargins(12, 2, 4, 2);
    status->setSpacing(4);
    m->languageName = new Label(TextStyle::Small);
    m->place = new Label(TextStyle::Small);
    m->place->setObjectName(QStringLiteral("place"));
    const auto small = [](const QString &name, const QString &picture) {
        auto *button = new Button(Button::Variant::InlineLink);
        button->setObjectName(name);
        button->setIconName(picture);
        button->setFont(Theme::instance().font(TextStyle::Small));
        return button;
    };
    m->errors = small(QStringLiteral("errorCount"), QStringLiteral("error"));
    m->warnings = small(QStringLiteral("warningCount"), QStringLiteral("warning"));
    m->findOpen = icon(QStringLiteral("findOpen"), QStringLiteral("search"));
    m->wrap = icon(QStringLiteral("wrap"), QStringLiteral("wrap"));
    m->format = icon(QStringLiteral("format"), QStringLiteral("indent"));
    m->grip = new Grip([this](int by) { m->top->setMinimumHeight(std::clamp(m->top->height() + by, LeastHeight, 2000)); });
    status->addWidget(m->languageName);
    status->addSpacing(12);
    status->addWidget(m->place);
    status->addSpacing(12);
    status->addWidget(m->errors);
    status->addSpacing(8);
    status->addWidget(m->warnings);
    status->addStretch(1);
    for (QWidget *each : std::initializer_list<QWidget *>{m->format, m->wrap, m->findOpen, m->grip})
        status->addWidget(each);
    all->addWidget(bar);
    m->format->setVisible(m->language == Language::Json);

    m->pane = new QListWidget;
    m->pane->setObjectName(QStringLiteral("issues"));
    m->pane->setFrameShape(QFrame::NoFrame);
    m->pane->setWordWrap(true);
    m->pane->setFixedHeight(112);
    m->pane->setIconSize(QSize(16, 16));
    m->pane->viewport()->setAutoFillBackground(false);
    m->pane->hide();
    all->addWidget(m->pane);

    m->timer = new QTimer(this);
    m->timer->setSingleShot(true);
    m->timer->setInterval(CheckDelay);
    if (m->language == Language::Json) {
        m->lexer = new QsciLexerJSON(m->sci);
        m->lexer->setFoldCompact(false);
        m->sci->setLexer(m->lexer);
    }
}

QString CodeEditor::text() const { return m->sci->text(); }

void CodeEditor::setText(const QString &text)
{
    if (text == this->text())
        return;
    m->sci->setText(text);
    m->sci->setCursorPosition(0, 0);
    check();
}

void CodeEditor::setChecker(Checker checker)
{
    m->checker = std::move(checker);
    check();
}

const std::vector<CodeIssue> &CodeEditor::check()
{
    m->timer->stop();
    m->issues = m->language == Language::Json ? checkJson(text()) : std::vector<CodeIssue>{};
    // What is no JSON is no policy either: say one thing at a time.
    if (m->checker && errorCount() == 0) {
        for (CodeIssue &issue : m->checker(text()))
            m->issues.push_back(std::move(issue));
    }
    std::stable_sort(m->issues.begin(), m->issues.end(), [](const CodeIssue &a, const CodeIssue &b) { return a.severity < b.severity; });
    markIssues();
    showIssues();
    Q_EMIT checked();
    return m->issues;
}

int CodeEditor::errorCount() const
{
    return int(std::count_if(m->issues.begin(), m->issues.end(), [](const CodeIssue &issue) { return issue.severity == CodeIssue::Severity::Error; }));
}

int CodeEditor::warningCount() const { return int(m->issues.size()) - errorCount(); }

QString CodeEditor::problem()
{
    check();
    return errorCount() == 0 ? QString() : tr("%n error(s) in the text.", nullptr, errorCount());
}

void CodeEditor::showIssues()
{
    m->pane->clear();
    for (const CodeIssue &issue : m->issues) {
        const bool error = issue.severity == CodeIssue::Severity::Error;
        auto *item = new QListWidgetItem(icons::icon(error ? QStringLiteral("error") : QStringLiteral("warning"), error ? Token::TextStatusError : Token::TextStatusWarning),
                                         tr("Ln %1, Col %2: %3").arg(issue.line).arg(issue.column).arg(issue.text));
        m->pane->addItem(item);
    }
    if (m->issues.empty())
        m->pane->hide();
    m->errors->setLabel(tr("Errors: %1").arg(errorCount()));
    m->warnings->setLabel(tr("Warnings: %1").arg(warningCount()));
    m->errors->setEnabled(errorCount() > 0);
    m->warnings->setEnabled(warningCount() > 0);
    m->format->setEnabled(errorCount() == 0 && !isReadOnly() && m->stack->currentIndex() == 0);
    setProperty("invalid", errorCount() > 0);
    update();
}

void CodeEditor::setReadOnly(bool readOnly)
{
    m->sci->setReadOnly(readOnly);
    m->sci->setCaretLineVisible(!readOnly);
    m->format->setVisible(m->language == Language::Json && !readOnly);
    showIssues();
}

bool CodeEditor::isReadOnly() const { return m->sci->isReadOnly(); }
void CodeEditor::setLoading(bool loading) { showPart(loading ? 1 : 0); }

// Without the text there is nothing to do to it.
void CodeEditor::showPart(int part)
{
    m->stack->setCurrentIndex(part);
    // Tab would stop at a proxy that cannot be seen.
    setFocusProxy(part == 0 ? m->sci : nullptr);
    for (QWidget *each : std::initializer_list<QWidget *>{m->format, m->wrap, m->findOpen, m->grip})
        each->setEnabled(part == 0);
    showIssues();
}

void CodeEditor::setLoadError(const QString &text)
{
    m->failure->setText(text);
    showPart(text.isEmpty() ? 0 : 2);
}

int CodeEditor::line() const
{
    int line = 0;
    int index = 0;
    m->sci->getCursorPosition(&line, &index);
    return line + 1;
}

int CodeEditor::column() const
{
    int line = 0;
    int index = 0;
    m->sci->getCursorPosition(&line, &index);
    return index + 1;
}

void CodeEditor::goTo(int line, int column)
{
    m->sci->setCursorPosition(line - 1, std::max(0, column - 1));
    m->sci->ensureLineVisible(line - 1);
    m->sci->setFocus(Qt::OtherFocusReason);
}

bool CodeEditor::wraps() const { return m->sci->wrapMode() != QsciScintilla::WrapNone; }

void CodeEditor::setWraps(bool wraps)
{
    m->sci->setWrapMode(wraps ? QsciScintilla::WrapCharacter : QsciScintilla::WrapNone);
    Preferences::instance().set(WrapKey, wraps);
    retranslate();
}

void CodeEditor::format()
{
    const QString next = formatJson(text());
    if (isReadOnly() || next == text())
        return;
    m->sci->beginUndoAction();
    m->sci->selectAll();
    m->sci->replaceSelectedText(next);
    m->sci->endUndoAction();
    m->sci->setCursorPosition(0, 0);
    check();
}

void CodeEditor::openFind()
{
    m->findBar->show();
    if (m->sci->hasSelectedText())
        m->findInput->setText(m->sci->selectedText());
    m->findInput->selectAll();
    m->findInput->setFocus(Qt::ShortcutFocusReason);
}

void CodeEditor::find(bool forward)
{
    const QString sought = m->findInput->text();
    int line = -1;
    int index = -1;
    // Backwards the search starts before the match that is selected now.
    if (!forward && m->sci->hasSelectedText()) {
        int lineTo = 0;
        int indexTo = 0;
        m->sci->getSelection(&line, &index, &lineTo, &indexTo);
    }
    const bool found = sought.isEmpty() || m->sci->findFirst(sought, false, false, false, true, forward, line, index);
    m->findNone->setVisible(!found);
}

void CodeEditor::step(int by)
{
    if (m->issues.empty())
        return;
    auto inOrder = m->issues;
    std::sort(inOrder.begin(), inOrder.end(), [](const CodeIssue &a, const CodeIssue &b) { return std::pair(a.line, a.column) < std::pair(b.line, b.column); });
    const auto here = std::pair(line(), column());
    const CodeIssue *target = by > 0 ? &inOrder.front() : &inOrder.back();
    if (by > 0) {
        const auto next = std::find_if(inOrder.begin(), inOrder.end(), [&](const CodeIssue &issue) { return std::pair(issue.line, issue.column) > here; });
        if (next != inOrder.end())
            target = &*next;
    } else {
        const auto last = std::find_if(inOrder.rbegin(), inOrder.rend(), [&](const CodeIssue &issue) { return std::pair(issue.line, issue.column) < here; });
        if (last != inOrder.rend())
            target = &*last;
    }
    goTo(target->line, target->column);
}

bool CodeEditor::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        m->leaving = false;
        update();
    }
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return QWidget::eventFilter(object, event);
    auto *key = static_cast<QKeyEvent *>(event);
    const bool press = event->type() == QEvent::KeyPress;
    if (object == m->findInput) {
        if (key->key() == Qt::Key_Escape || key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            event->accept();
            if (press && key->key() == Qt::Key_Escape)
                m->findClose->click();
            else if (press)
                find(!(key->modifiers() & Qt::ShiftModifier));
            return true;
        }
        return false;
    }
    const bool isFind = key->matches(QKeySequence::Find);
    const bool isTab = key->key() == Qt::Key_Tab || key->key() == Qt::Key_Backtab;
    const bool leaves = isTab && (m->leaving || isReadOnly() || (key->modifiers() & Qt::ControlModifier));
    if (isFind || key->key() == Qt::Key_F8 || (key->key() == Qt::Key_Escape && !m->leaving) || leaves) {
        event->accept();
        if (!press)
            return true;
        if (isFind)
            openFind();
        else if (key->key() == Qt::Key_F8)
            step(key->modifiers() & Qt::ShiftModifier ? -1 : 1);
        else if (leaves)
            focusNextPrevChild(key->key() == Qt::Key_Tab);
        else
            m->leaving = true;
        return true;
    }
    if (press && !isTab && key->key() != Qt::Key_Shift)
        m->leaving = false;
    return false;
}

void CodeEditor::showPlace() { m->place->setText(tr("Ln %1, Col %2").arg(line()).arg(column())); }

void CodeEditor::setAccessibleTitle(const QString &title)
{
    setAccessibleName(title);
    m->sci->setAccessibleName(title);
}

void CodeEditor::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        check();
    } else if (event->type() == QEvent::EnabledChange) {
        m->sci->setEnabled(isEnabled());
    }
    QWidget::changeEvent(event);
}

} // namespace nephoscope::gui
