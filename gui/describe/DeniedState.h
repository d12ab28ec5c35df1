#pragma once

#include "core/Error.h"

#include <QtWidgets/QWidget>

namespace nephoscope::gui {

class Alert;
class Button;
class CodeBlock;
class Container;
class Label;

/// What stands in the place of a list the caller may not see: which permission is missing, the statement that would
/// give it, and Retry.
class DeniedState : public QWidget
{
    Q_OBJECT
public:
    explicit DeniedState(QWidget *parent = nullptr);
    void show(const QString &title, const Error &error);
    /// `s3:ListAllMyBuckets` of "… is not authorized to perform: s3:ListAllMyBuckets on …"; empty when not said.
    static QString missingAction(const QString &message);

Q_SIGNALS:
    void retried();

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    QString m_title;
    Error m_error;
    Container *m_card;
    Alert *m_alert;
    Button *m_retry;
    Label *m_hint;
    CodeBlock *m_statement;
};

} // namespace nephoscope::gui
