import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

Rectangle {
    id: root

    color: tokens.page

    Colors { id: tokens }

    Rectangle {
        width: parent.width
        height: empty.implicitHeight + 64
        visible: transfers.count === 0
        radius: 16
        color: tokens.container
        border.width: 1
        border.color: tokens.border

        ColumnLayout {
            id: empty
            anchors.centerIn: parent
            width: parent.width - 80
            spacing: 8

            Text {
                Layout.fillWidth: true
                horizontalAlignment: Text.AlignHCenter
                text: qsTr("No transfers")
                font: tokens.bold
                color: tokens.empty
            }
            Text {
                Layout.fillWidth: true
                horizontalAlignment: Text.AlignHCenter
                text: qsTr("Open a bucket and drop files or folders on it, or select objects and choose Download.")
                font: tokens.bodyFont
                color: tokens.empty
                wrapMode: Text.WordWrap
            }
        }
    }

    LaneLegend {
        id: legend
        anchors { left: parent.left; right: parent.right; top: parent.top }
        height: visible ? implicitHeight : 0
        visible: transfers.count > 0
        colors: tokens
    }

    ListView {
        id: list
        objectName: "jobs"
        anchors { left: parent.left; right: parent.right; top: legend.bottom; bottom: parent.bottom; topMargin: legend.visible ? tokens.between : 0 }
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        spacing: tokens.between
        cacheBuffer: 400
        model: transfers
        T.ScrollBar.vertical: T.ScrollBar {
            id: bar
            visible: size < 1
            implicitWidth: 10
            padding: 2
            contentItem: Rectangle {
                implicitWidth: 6
                radius: 3
                color: tokens.border
            }
        }

        delegate: Item {
            id: slot
            required property string kind
            required property int depth
            required property bool canOpen
            required property bool isOpen
            required property var jobId
            required property bool upload
            required property bool copies
            required property string name
            required property string from
            required property string to
            required property string jobState
            required property string stateText
            required property real progress
            required property string bytesText
            required property string rateText
            required property string averageText
            required property string priorityText
            required property string leftText
            required property string filesText
            required property string partsText
            required property string errorText
            required property string conflictText
            required property bool canPause
            required property bool canResume
            required property bool canCancel
            required property bool canRetry
            required property bool canRemove
            required property bool canReplay

            width: list.width - (bar.visible ? bar.width + 4 : 0)
            readonly property bool isFile: kind === "file" || kind === "more"
            height: line.item ? line.item.implicitHeight : 0

            Component {
                id: jobLine
                JobRow { colors: tokens; entry: slot }
            }
            Component {
                id: fileLine
                FileRow { colors: tokens; entry: slot }
            }
            Loader {
                id: line
                x: slot.depth * tokens.indent
                width: slot.width - x
                sourceComponent: slot.isFile ? fileLine : jobLine
            }
        }
    }
}
