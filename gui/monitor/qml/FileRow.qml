import QtQuick
import QtQuick.Layouts

// A file of a job that is open, or how many more there are.
Item {
    id: row
    required property var colors
    required property var entry

    readonly property bool more: entry.kind === "more"
    readonly property color stateColor: entry.jobState === "completed" ? colors.success
        : entry.jobState === "failed" ? colors.error
        : entry.jobState === "running" ? colors.info : colors.inactive

    implicitHeight: content.implicitHeight + row.colors.gap
    Accessible.role: Accessible.ListItem
    Accessible.name: more ? entry.name : [entry.name, entry.stateText, entry.bytesText, entry.errorText].filter(t => t !== "").join(", ")

    RowLayout {
        id: content
        anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter; leftMargin: row.colors.side; rightMargin: row.colors.side }
        spacing: 12

        Icon {
            visible: !row.more
            name: "file"
            color: row.colors.helper
        }
        ElidedText {
            colors: row.colors
            Layout.fillWidth: true
            Layout.preferredWidth: 3
            text: row.entry.name
            font: row.colors.small
            color: row.more ? row.colors.helper : row.colors.secondary
        }
        Text {
            visible: row.entry.errorText !== ""
            Layout.fillWidth: true
            Layout.preferredWidth: 4
            text: row.entry.errorText
            textFormat: Text.PlainText
            font: row.colors.small
            color: row.colors.error
            wrapMode: Text.Wrap
        }
        Text {
            visible: !row.more
            text: row.entry.bytesText
            font: row.colors.small
            color: row.colors.helper
        }
        Text {
            visible: !row.more
            text: row.entry.stateText
            font: row.colors.small
            color: row.stateColor
        }
    }
}
