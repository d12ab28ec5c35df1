import QtQuick
import QtQuick.Layouts
import Nephoscope.Monitor

// One transfer: what moves from where to where, how far it is, and each of its parts.
Rectangle {
    id: row
    required property var colors
    required property var jobId
    required property bool upload
    required property string name
    required property string from
    required property string to
    required property string jobState
    required property string stateText
    required property real progress
    required property string bytesText
    required property string rateText
    required property string leftText
    required property string filesText
    required property string partsText
    required property string errorText
    required property bool canPause
    required property bool canResume
    required property bool canCancel
    required property bool canRetry
    required property bool canRemove

    readonly property color stateColor: jobState === "completed" ? colors.success
        : jobState === "failed" ? colors.error
        : jobState === "running" ? colors.info : colors.inactive
    readonly property string stateIcon: ({
        "queued": "pending", "running": "transfers", "paused": "pause",
        "completed": "success", "failed": "error", "cancelled": "stopped"
    })[jobState]
    readonly property string details: [bytesText, rateText, leftText, filesText, partsText].filter(t => t !== "").join("  ·  ")

    radius: 16
    color: colors.container
    border.width: 1
    border.color: colors.border
    implicitHeight: content.implicitHeight + 2 * colors.pad
    Accessible.role: Accessible.ListItem
    Accessible.name: name + ", " + stateText + ", " + Math.floor(progress * 100) + "%"

    ColumnLayout {
        id: content
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: row.colors.pad; leftMargin: row.colors.side; rightMargin: row.colors.side }
        spacing: row.colors.gap

        RowLayout {
            spacing: 12
            Layout.fillWidth: true

            Rectangle {
                Layout.preferredWidth: 32
                Layout.preferredHeight: 32
                radius: 16
                color: Qt.alpha(row.upload ? row.colors.uploadSeries : row.colors.downloadSeries, 0.16)

                Icon {
                    anchors.centerIn: parent
                    name: row.upload ? "upload" : "download"
                    color: row.upload ? row.colors.uploadSeries : row.colors.downloadSeries
                }
            }
            ColumnLayout {
                spacing: 2
                Layout.fillWidth: true

                Text {
                    Layout.fillWidth: true
                    text: row.name
                    textFormat: Text.PlainText
                    font: row.colors.bold
                    color: row.colors.heading
                    elide: Text.ElideMiddle
                }
                RowLayout {
                    spacing: 8
                    Layout.fillWidth: true

                    Text {
                        Layout.fillWidth: true
                        Layout.maximumWidth: implicitWidth + 1
                        text: row.from
                        textFormat: Text.PlainText
                        font: row.colors.small
                        color: row.colors.helper
                        elide: Text.ElideMiddle
                    }
                    Icon {
                        name: "arrow-right"
                        color: row.colors.helper
                        side: 12
                    }
                    Text {
                        Layout.fillWidth: true
                        Layout.maximumWidth: implicitWidth + 1
                        text: row.to
                        textFormat: Text.PlainText
                        font: row.colors.small
                        color: row.colors.helper
                        elide: Text.ElideMiddle
                    }
                    Item { Layout.fillWidth: true; Layout.preferredWidth: 1 }
                }
            }
            Row {
                spacing: 6

                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    name: row.stateIcon
                    color: row.stateColor
                }
                Text {
                    anchors.verticalCenter: parent.verticalCenter
                    text: row.stateText
                    font: row.colors.bodyFont
                    color: row.stateColor
                }
            }
            Row {
                spacing: 0

                IconButton {
                    objectName: "pause"
                    colors: row.colors
                    visible: row.canPause
                    iconName: "pause"
                    text: qsTr("Pause")
                    onClicked: transfers.pause(row.jobId)
                }
                IconButton {
                    objectName: "resume"
                    colors: row.colors
                    visible: row.canResume
                    iconName: "play"
                    text: qsTr("Resume")
                    onClicked: transfers.resume(row.jobId)
                }
                IconButton {
                    objectName: "retry"
                    colors: row.colors
                    visible: row.canRetry
                    iconName: "retry"
                    text: qsTr("Retry")
                    onClicked: transfers.retry(row.jobId)
                }
                IconButton {
                    objectName: "cancel"
                    colors: row.colors
                    visible: row.canCancel
                    iconName: "close"
                    text: qsTr("Cancel")
                    onClicked: transfers.cancel(row.jobId)
                }
                IconButton {
                    objectName: "remove"
                    colors: row.colors
                    visible: row.canRemove
                    iconName: "trash"
                    text: qsTr("Remove from list")
                    onClicked: transfers.remove(row.jobId)
                }
            }
        }

        RowLayout {
            spacing: 12
            Layout.fillWidth: true

            Rectangle {
                Layout.fillWidth: true
                Layout.preferredHeight: Math.round(4 * row.colors.stroke)
                radius: height / 2
                color: row.colors.track

                Rectangle {
                    width: parent.width * row.progress
                    height: parent.height
                    radius: height / 2
                    color: row.jobState === "failed" ? row.colors.error
                        : row.jobState === "completed" ? row.colors.success
                        : row.jobState === "running" ? row.colors.value : row.colors.inactive
                }
            }
            Text {
                Layout.preferredWidth: 40
                horizontalAlignment: Text.AlignRight
                text: Math.floor(row.progress * 100) + "%"
                font: row.colors.bodyFont
                color: row.colors.secondary
            }
        }

        PartLanes {
            Layout.fillWidth: true
            Layout.preferredHeight: implicitHeight
            visible: cellCount > 1
            model: transfers
            jobId: row.jobId
            waitingColor: row.colors.track
            runningColor: row.colors.value
            doneColor: row.colors.success
            failedColor: row.colors.error
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("Parts: %1").arg(row.partsText)
        }

        Text {
            Layout.fillWidth: true
            text: row.details
            font: row.colors.small
            color: row.colors.helper
            wrapMode: Text.WordWrap
        }

        RowLayout {
            visible: row.errorText !== ""
            spacing: 8
            Layout.fillWidth: true

            Icon {
                Layout.alignment: Qt.AlignTop
                name: "error"
                color: row.colors.error
            }
            Text {
                Layout.fillWidth: true
                text: row.errorText
                textFormat: Text.PlainText
                font: row.colors.small
                color: row.colors.error
                wrapMode: Text.Wrap
            }
        }
    }
}
