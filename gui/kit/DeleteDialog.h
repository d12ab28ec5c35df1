#pragma once

#include "gui/kit/Dialog.h"

#include <QtCore/QStringList>

#include <functional>

class QLineEdit;

namespace nephoscope::gui {

/// What is to be deleted and how carefully.
struct DeleteRequest
{
    /// OneClick: harmless and cheap to make again; no question. Confirm: a click more. Typed: may
    /// break others or cannot be undone; a word is typed first.
    enum class Kind { OneClick, Confirm, Typed };
    /// What the service said; without a text all went well.
    struct Outcome
    {
        Outcome(const QString &text = {}, const QString &title = {}) : text(text), title(title) {}
        QString text;
        QString title; ///< above the text; empty: "It was not deleted"
    };
    using Done = std::function<void(const Outcome &)>;

    Kind kind = Kind::Confirm;
    QString title = {};        ///< "Delete bucket"
    QString question = {};     ///< "Delete these 3 buckets? This cannot be undone."
    QStringList names = {};    ///< bold; more than 5 fold away, more than 500 are only counted
    QString consequences = {}; ///< yellow box; empty shows none
    QString word = {};         ///< to be typed, case ignored; empty: `confirm`
    QString acceptText = {};   ///< empty: Delete
    /// Does it and calls `done` once, later or at once. The dialog waits, shows the error and offers
    /// Retry. Null: the dialog closes on acceptance and only emits accepted().
    std::function<void(Done done)> run = {};
    /// For OneClick, which has no place of its own for an error.
    std::function<void(const QString &error)> failed = {};
};

/// The three kinds of delete behind one call.
class DeleteDialog : public Dialog
{
    Q_OBJECT
public:
    /// Opens the dialog; with OneClick runs at once and returns null.
    static DeleteDialog *ask(DeleteRequest request, QWidget *over);
    QLineEdit *wordInput() { return m_input; }

private:
    DeleteDialog(DeleteRequest request, QWidget *over);
    void addNames();
    void run();
    DeleteRequest m_request;
    QLineEdit *m_input = nullptr;
};

} // namespace nephoscope::gui
