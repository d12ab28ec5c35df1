import QtQuick
import QtQuick.Layouts

// One transfer: what moves from where to where, how far it is, and each of its parts.
Rectangle {
    id: row
    required property var colors
    required property var entry

    readonly property color stateColor: entry.jobState === "completed" ? colors.success
        : entry.jobState === "failed" ? colors.error
        : entry.jobState === "running" ? colors.info : colors.inactive
    readonly property string stateIcon: ({
        "queued": "pending", "running": "transfers", "paused": "pause",
        "completed": "success", "failed": "error", "cancelled": "stopped"
    })[entry.jobState]
    readonly property bool group: entry.kind === "group"
    readonly property bool selectable: group || entry.kind === "job"
    readonly property bool selected: selectable && transfers.selected === entry.jobId
    // What is known of it, with what it is called.
    readonly property var facts: [
        { caption: qsTr("Transferred"), value: entry.bytesText },
        { caption: qsTr("Files"), value: entry.filesText },
        { caption: qsTr("Parts"), value: entry.partsText },
        { caption: qsTr("Speed"), value: entry.rateText },
        { caption: qsTr("Average"), value: entry.averageText },
        { caption: qsTr("Time left"), value: entry.leftText }
    ]

    radius: 16
    color: selected ? colors.selectedFill : colors.container
    border.width: selected ? 2 : 1
    border.color: selected ? colors.selectedBorder : colors.border
    implicitHeight: content.implicitHeight + 2 * colors.pad
    Accessible.role: Accessible.ListItem
    Accessible.selectable: selectable
    Accessible.selected: selected
    Accessible.name: entry.name + ", " + entry.stateText + ", " + Math.floor(entry.progress * 100) + "%"
    Accessible.description: entry.from === "" && entry.to === "" ? "" : entry.from + " → " + entry.to

    // What the pointer does here, the button of the chart does for the keyboard.
    TapHandler {
        enabled: row.selectable
        onTapped: transfers.select(row.entry.jobId)
    }

    ColumnLayout {
        id: content
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: row.colors.pad; leftMargin: row.colors.side; rightMargin: row.colors.side }
        spacing: row.colors.gap

        RowLayout {
            spacing: 12
            Layout.fillWidth: true

            IconButton {
                objectName: "open"
                colors: row.colors
                visible: row.entry.canOpen
                iconName: row.entry.isOpen ? "chevron-down" : "chevron-right"
                text: row.group ? (row.entry.isOpen ? qsTr("Hide the transfers of %1").arg(row.entry.name) : qsTr("Show the transfers of %1").arg(row.entry.name))
                                : (row.entry.isOpen ? qsTr("Hide the files of %1").arg(row.entry.name) : qsTr("Show the files of %1").arg(row.entry.name))
                onClicked: transfers.toggle(row.entry.jobId)
            }
            Rectangle {
                Layout.preferredWidth: 32
                Layout.preferredHeight: 32
                radius: 16
                color: Qt.alpha(row.entry.upload ? row.colors.uploadSeries : row.colors.downloadSeries, 0.16)

                Icon {
                    anchors.centerIn: parent
                    name: row.group ? "folder" : row.entry.kind === "client" ? "plug" : row.entry.copies ? "copy" : row.entry.upload ? "upload" : "download"
                    color: row.entry.upload ? row.colors.uploadSeries : row.colors.downloadSeries
                }
            }
            ColumnLayout {
                spacing: 2
                Layout.fillWidth: true

                ElidedText {
                    colors: row.colors
                    Layout.fillWidth: true
                    text: row.entry.name
                    font: row.colors.bold
                    color: row.colors.heading
                }
                RowLayout {
                    spacing: 8
                    Layout.fillWidth: true

                    ElidedText {
                        colors: row.colors
                        Layout.fillWidth: true
                        Layout.maximumWidth: implicitWidth + 1
                        text: row.entry.from
                        font: row.colors.small
                        color: row.colors.helper
                    }
                    Icon {
                        name: "arrow-right"
                        color: row.colors.helper
                        side: 12
                    }
                    ElidedText {
                        colors: row.colors
                        Layout.fillWidth: true
                        Layout.maximumWidth: implicitWidth + 1
                        text: row.entry.to
                        font: row.colors.small
                        color: row.colors.helper
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
                    text: row.entry.stateText
                    font: row.colors.bodyFont
                    color: row.stateColor
                }
            }
            Row {
                spacing: 0

                IconButton {
                    objectName: "highlight"
                    colors: row.colors
                    visible: row.selectable
                    iconName: "chart"
                    tint: row.selected ? row.colors.selectedBorder : (hovered ? row.colors.interactiveHover : row.colors.interactive)
                    text: row.selected ? qsTr("Take %1 out of the chart").arg(row.entry.name) : qsTr("Show %1 in the chart").arg(row.entry.name)
                    onClicked: transfers.select(row.entry.jobId)
                }
                IconButton {
                    objectName: "pause"
                    colors: row.colors
                    visible: row.entry.canPause
                    iconName: "pause"
                    text: qsTr("Pause")
                    onClicked: transfers.pause(row.entry.jobId)
                }
                IconButton {
                    objectName: "resume"
                    colors: row.colors
                    visible: row.entry.canResume
                    iconName: "play"
                    text: qsTr("Resume")
                    onClicked: transfers.resume(row.entry.jobId)
                }
                IconButton {
                    objectName: "retry"
                    colors: row.colors
                    visible: row.entry.canRetry
                    iconName: "retry"
                    text: qsTr("Retry")
                    onClicked: transfers.retry(row.entry.jobId)
                }
                IconButton {
                    objectName: "cancel"
                    colors: row.colors
                    visible: row.entry.canCancel
                    iconName: "close"
                    text: qsTr("Cancel")
                    onClicked: transfers.cancel(row.entry.jobId)
                }
                IconButton {
                    objectName: "replay"
                    colors: row.colors
                    visible: row.entry.canReplay
                    iconName: "history"
                    text: qsTr("Replay")
                    onClicked: transfers.askReplay(row.entry.jobId)
                }
                IconButton {
                    objectName: "remove"
                    colors: row.colors
                    visible: row.entry.canRemove
                    iconName: "trash"
                    text: qsTr("Remove from list")
                    onClicked: transfers.remove(row.entry.jobId)
                }
                IconButton {
                    id: more
                    objectName: "more"
                    colors: row.colors
                    visible: row.entry.canCancel
                    iconName: "more"
                    text: qsTr("Order, priority and limits")
                    onClicked: {
                        const corner = more.mapToItem(null, 0, 0)
                        transfers.askMenu(row.entry.jobId, corner.x, corner.y, more.width, more.height)
                    }
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
                    width: parent.width * row.entry.progress
                    height: parent.height
                    radius: height / 2
                    color: row.entry.jobState === "failed" ? row.colors.error
                        : row.entry.jobState === "completed" ? row.colors.success
                        : row.entry.jobState === "running" ? row.colors.value : row.colors.inactive
                }
            }
            Text {
                Layout.preferredWidth: 40
                horizontalAlignment: Text.AlignRight
                text: Math.floor(row.entry.progress * 100) + "%"
                font: row.colors.bodyFont
                color: row.colors.secondary
            }
        }

        Lanes {
            Layout.fillWidth: true
            Layout.preferredHeight: implicitHeight
            colors: row.colors
            caption: qsTr("Parts: %1").arg(row.entry.partsText)
            visible: row.entry.kind === "job" && cellCount > 1
            model: transfers
            jobId: row.entry.kind === "job" ? row.entry.jobId : 0
        }

        Flow {
            Layout.fillWidth: true
            spacing: row.colors.gap

            Repeater {
                model: row.facts.length

                Column {
                    required property int index
                    readonly property var fact: row.facts[index]
                    width: Math.max(row.colors.column, caption.implicitWidth, value.implicitWidth)
                    visible: fact.value !== ""

                    Text {
                        id: caption
                        text: parent.fact.caption
                        font: row.colors.small
                        color: row.colors.helper
                    }
                    Text {
                        id: value
                        text: parent.fact.value
                        font: row.colors.small
                        color: row.colors.secondary
                    }
                }
            }
        }

        Text {
            Layout.fillWidth: true
            visible: text !== ""
            text: row.entry.priorityText
            font: row.colors.small
            color: row.colors.helper
            wrapMode: Text.WordWrap
        }

        RowLayout {
            visible: row.entry.conflictText !== ""
            spacing: 8
            Layout.fillWidth: true

            Icon {
                name: "warning"
                color: row.colors.warning
            }
            Text {
                Layout.fillWidth: true
                text: row.entry.conflictText
                font: row.colors.small
                color: row.colors.warning
                wrapMode: Text.Wrap
            }
            IconButton {
                objectName: "answer"
                colors: row.colors
                iconName: "help"
                text: qsTr("Answer")
                onClicked: transfers.askConflicts(row.entry.jobId)
            }
        }

        RowLayout {
            visible: row.entry.errorText !== ""
            spacing: 8
            Layout.fillWidth: true

            Icon {
                Layout.alignment: Qt.AlignTop
                name: "error"
                color: row.colors.error
            }
            Text {
                Layout.fillWidth: true
                text: row.entry.errorText
                textFormat: Text.PlainText
                font: row.colors.small
                color: row.colors.error
                wrapMode: Text.Wrap
            }
        }
    }
}
