import QtQuick
import QtQuick.Templates as T

// The console's normal button: outlined, rounded, bold blue text.
T.Button {
    id: control
    required property var colors
    readonly property color ink: !enabled ? colors.interactiveDisabled : (hovered ? colors.linkHover : colors.link)

    implicitWidth: label.implicitWidth + 40
    implicitHeight: colors.control
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.name: text
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    background: Rectangle {
        radius: height / 2
        color: control.enabled && (control.hovered || control.down) ? control.colors.hoverFill : control.colors.container
        border.width: 2
        border.color: control.ink

        Rectangle {
            anchors.fill: parent
            anchors.margins: -4
            radius: 20
            color: "transparent"
            border.width: control.visualFocus ? control.colors.ring : 0
            border.color: control.colors.focus
        }
    }
    contentItem: Text {
        id: label
        text: control.text
        font: control.colors.button
        color: control.ink
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
    }
}
