import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

// What moves now, a compact line each, beside any page.
Rectangle {
    id: root
    color: tokens.container

    Colors { id: tokens }

    Text {
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: tokens.side }
        visible: list.count === 0
        text: qsTr("Nothing is moving. Uploads and downloads that run or wait stand here.")
        font: tokens.bodyFont
        color: tokens.empty
        wrapMode: Text.WordWrap
    }

    ListView {
        id: list
        objectName: "dockJobs"
        anchors.fill: parent
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: transfers
        T.ScrollBar.vertical: T.ScrollBar {
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
            id: line
            required property string kind
            required property var jobId
            required property bool upload
            required property bool copies
            required property string name
            required property string jobState
            required property string stateText
            required property real progress
            required property string rateText
            required property string leftText
            required property string conflictText
            required property bool canPause
            required property bool canResume
            required property bool canCancel

            readonly property string percent: Math.floor(progress * 100) + "%"

            width: list.width
            height: content.implicitHeight + 2 * tokens.between
            Accessible.role: Accessible.ListItem
            Accessible.name: [name, stateText, percent, rateText, leftText].filter(t => t !== "").join(", ")

            ColumnLayout {
                id: content
                anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter; leftMargin: tokens.side; rightMargin: tokens.side }
                spacing: 4

                RowLayout {
                    spacing: 8
                    Layout.fillWidth: true

                    Icon {
                        name: line.kind === "group" ? "folder" : line.kind === "client" ? "plug" : line.copies ? "copy" : line.upload ? "upload" : "download"
                        color: line.upload ? tokens.uploadSeries : tokens.downloadSeries
                    }
                    ElidedText {
                        colors: tokens
                        Layout.fillWidth: true
                        text: line.name
                        font: tokens.bodyFont
                        color: tokens.heading
                    }
                    IconButton {
                        objectName: "dockAnswer"
                        colors: tokens
                        visible: line.conflictText !== ""
                        iconName: "warning"
                        text: line.conflictText
                        onClicked: transfers.askConflicts(line.jobId)
                    }
                    IconButton {
                        objectName: "dockPause"
                        colors: tokens
                        visible: line.canPause
                        iconName: "pause"
                        text: qsTr("Pause")
                        onClicked: transfers.pause(line.jobId)
                    }
                    IconButton {
                        objectName: "dockResume"
                        colors: tokens
                        visible: line.canResume
                        iconName: "play"
                        text: qsTr("Resume")
                        onClicked: transfers.resume(line.jobId)
                    }
                    IconButton {
                        objectName: "dockCancel"
                        colors: tokens
                        visible: line.canCancel
                        iconName: "close"
                        text: qsTr("Cancel")
                        onClicked: transfers.cancel(line.jobId)
                    }
                }
                Rectangle {
                    Layout.fillWidth: true
                    Layout.preferredHeight: Math.round(4 * tokens.stroke)
                    radius: height / 2
                    color: tokens.track

                    Rectangle {
                        width: parent.width * line.progress
                        height: parent.height
                        radius: height / 2
                        color: line.jobState === "running" ? tokens.value : tokens.inactive
                    }
                }
                ElidedText {
                    colors: tokens
                    Layout.fillWidth: true
                    text: [line.percent, line.jobState === "running" ? line.rateText : line.stateText, line.leftText].filter(t => t !== "").join("  ·  ")
                    font: tokens.small
                    color: tokens.helper
                    elide: Text.ElideRight
                }
            }
        }
    }
}
