import QtQuick
import QtQuick.Templates as T

// A round button of an icon; its text is the accessible name and the tool tip.
T.Button {
    id: control
    required property var colors
    property string iconName
    property color tint: !enabled ? colors.interactiveDisabled : (hovered ? colors.interactiveHover : colors.interactive)

    implicitWidth: colors.control
    implicitHeight: colors.control
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.name: text
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    background: Rectangle {
        radius: height / 2
        color: control.hovered || control.down ? control.colors.hoverFill : "transparent"
        border.width: control.visualFocus ? control.colors.ring : 0
        border.color: control.colors.focus
    }
    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            name: control.iconName
            color: control.tint
        }
    }
    T.ToolTip {
        id: tip
        visible: control.hovered && control.text !== ""
        delay: 500
        y: control.height + 4
        x: Math.round((control.width - width) / 2)
        implicitWidth: contentItem.implicitWidth + 16
        implicitHeight: contentItem.implicitHeight + 8
        text: control.text
        contentItem: Text {
            x: 8
            y: 4
            text: tip.text
            font: control.colors.small
            color: control.colors.page
        }
        background: Rectangle {
            radius: 4
            color: control.colors.heading
        }
    }
}
