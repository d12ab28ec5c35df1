import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

Rectangle {
    id: root
    readonly property int margin: tokens.margin

    color: tokens.page

    Colors { id: tokens }

    component LegendEntry: Row {
        property color swatch
        property string label
        property string rate
        spacing: 8

        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            width: 12
            height: 12
            radius: 2
            color: parent.swatch
        }
        Text {
            anchors.verticalCenter: parent.verticalCenter
            text: parent.label
            font: tokens.bodyFont
            color: tokens.body
        }
        Text {
            anchors.verticalCenter: parent.verticalCenter
            text: parent.rate
            font: tokens.bold
            color: tokens.body
        }
    }

    ListView {
        id: list
        objectName: "jobs"
        anchors.fill: parent
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        spacing: tokens.between
        cacheBuffer: 400
        model: transfers
        footer: Item { height: root.margin; width: 1 }
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

        header: Item {
            width: list.width
            height: head.implicitHeight + tokens.pad + tokens.between

            ColumnLayout {
                id: head
                x: root.margin
                y: tokens.pad
                width: parent.width - 2 * root.margin
                spacing: tokens.pad

                RowLayout {
                    spacing: 8
                    Layout.fillWidth: true

                    ColumnLayout {
                        spacing: 4
                        Layout.fillWidth: true

                        Row {
                            spacing: 8

                            Text {
                                text: qsTr("Transfers")
                                font: tokens.h1
                                color: tokens.heading
                                Accessible.role: Accessible.Heading
                                Accessible.name: text
                            }
                            Text {
                                anchors.baseline: parent.children[0].baseline
                                text: "(" + transfers.count + ")"
                                font: tokens.h1
                                color: tokens.counter
                                visible: transfers.count > 0
                            }
                        }
                        Text {
                            Layout.fillWidth: true
                            text: qsTr("Uploads and downloads of this console, part by part.")
                            font: tokens.bodyFont
                            color: tokens.helper
                            wrapMode: Text.WordWrap
                        }
                    }
                    TextButton {
                        objectName: "clearFinished"
                        Layout.alignment: Qt.AlignTop
                        colors: tokens
                        text: qsTr("Clear finished")
                        enabled: transfers.finishedCount > 0
                        onClicked: transfers.removeFinished()
                    }
                }

                Rectangle {
                    Layout.fillWidth: true
                    Layout.preferredHeight: 264
                    radius: 16
                    color: tokens.container
                    border.width: 1
                    border.color: tokens.border

                    ColumnLayout {
                        anchors.fill: parent
                        anchors.margins: tokens.pad
                        anchors.leftMargin: tokens.side
                        anchors.rightMargin: tokens.side
                        spacing: 8

                        RowLayout {
                            spacing: 20
                            Layout.fillWidth: true

                            Text {
                                Layout.fillWidth: true
                                text: qsTr("Throughput")
                                font: tokens.h2
                                color: tokens.heading
                            }
                            LegendEntry {
                                swatch: tokens.uploadSeries
                                label: qsTr("Upload")
                                rate: throughput.uploadText
                            }
                            LegendEntry {
                                swatch: tokens.downloadSeries
                                label: qsTr("Download")
                                rate: throughput.downloadText
                            }
                        }
                        Text {
                            text: qsTr("MB/s over the last 60 seconds")
                            font: tokens.small
                            color: tokens.helper
                        }
                        // A chart keeps the picture it drew for another scale: it is made anew.
                        Loader {
                            id: chart
                            Layout.fillWidth: true
                            Layout.fillHeight: true
                            sourceComponent: ThroughputChart { colors: tokens }

                            Connections {
                                target: uiScale
                                function onChanged() {
                                    chart.active = false
                                    chart.active = true
                                }
                            }
                        }
                    }
                }

                Rectangle {
                    Layout.fillWidth: true
                    Layout.preferredHeight: empty.implicitHeight + 64
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
            }
        }

        delegate: Item {
            id: slot
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

            width: list.width
            height: job.implicitHeight

            JobRow {
                id: job
                x: root.margin
                width: parent.width - 2 * root.margin
                colors: tokens
                jobId: slot.jobId
                upload: slot.upload
                name: slot.name
                from: slot.from
                to: slot.to
                jobState: slot.jobState
                stateText: slot.stateText
                progress: slot.progress
                bytesText: slot.bytesText
                rateText: slot.rateText
                leftText: slot.leftText
                filesText: slot.filesText
                partsText: slot.partsText
                errorText: slot.errorText
                canPause: slot.canPause
                canResume: slot.canResume
                canCancel: slot.canCancel
                canRetry: slot.canRetry
                canRemove: slot.canRemove
            }
        }
    }
}
