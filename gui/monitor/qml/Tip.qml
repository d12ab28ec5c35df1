import QtQuick
import QtQuick.Templates as T

// Words below a part while the pointer rests on it.
T.ToolTip {
    id: tip
    required property var colors

    delay: 500
    y: parent ? parent.height + 4 : 0
    x: parent ? Math.round((parent.width - width) / 2) : 0
    margins: 4
    leftPadding: 8
    rightPadding: 8
    topPadding: 4
    bottomPadding: 4
    implicitWidth: Math.min(contentItem.implicitWidth + leftPadding + rightPadding, 480)
    implicitHeight: contentItem.implicitHeight + topPadding + bottomPadding
    contentItem: Text {
        text: tip.text
        textFormat: Text.PlainText
        font: tip.colors.small
        color: tip.colors.page
        wrapMode: Text.Wrap
    }
    background: Rectangle {
        radius: 4
        color: tip.colors.heading
    }
}
