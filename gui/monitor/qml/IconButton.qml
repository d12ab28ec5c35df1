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
    Tip {
        colors: control.colors
        visible: control.hovered && control.text !== ""
        text: control.text
    }
}
