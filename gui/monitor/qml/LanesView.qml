import QtQuick
import QtQuick.Layouts

// The ways of a race below one another, or one job played again: a clock, and for each its parts.
Rectangle {
    id: root
    objectName: "lanes"
    color: tokens.container
    implicitHeight: column.implicitHeight

    Colors { id: tokens }

    ColumnLayout {
        id: column
        anchors { left: parent.left; right: parent.right }
        spacing: tokens.pad

        Text {
            objectName: "clock"
            visible: text !== ""
            text: lanes.clock
            font: tokens.clock
            color: tokens.heading
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }

        Repeater {
            model: lanes

            delegate: ColumnLayout {
                id: lane
                required property var jobId
                required property string name
                required property int seriesColor
                required property string jobState
                required property string stateText
                required property string timeText
                required property string rateText
                required property string bytesText
                required property string errorText

                readonly property color stateColor: jobState === "completed" ? tokens.success
                    : jobState === "failed" ? tokens.error
                    : jobState === "running" ? tokens.info : tokens.inactive

                Layout.fillWidth: true
                spacing: tokens.gap
                Accessible.role: Accessible.ListItem
                Accessible.name: [name, stateText, timeText, rateText, bytesText, errorText].filter(t => t !== "").join(", ")

                RowLayout {
                    spacing: tokens.between
                    Layout.fillWidth: true

                    Rectangle {
                        Layout.preferredWidth: 10
                        Layout.preferredHeight: 10
                        radius: 2
                        color: theme.charts[lane.seriesColor % theme.charts.length]
                    }
                    ElidedText {
                        colors: tokens
                        Layout.fillWidth: true
                        text: lane.name
                        font: tokens.bold
                        color: tokens.heading
                    }
                    Text {
                        visible: text !== ""
                        text: lane.bytesText
                        font: tokens.small
                        color: tokens.helper
                    }
                    Text {
                        visible: text !== ""
                        text: lane.rateText
                        font: tokens.bodyFont
                        color: tokens.secondary
                    }
                    Text {
                        visible: text !== ""
                        text: lane.timeText
                        font: tokens.bold
                        color: tokens.heading
                    }
                    Text {
                        visible: text !== ""
                        text: lane.stateText
                        font: tokens.bodyFont
                        color: lane.stateColor
                    }
                }
                Lanes {
                    Layout.fillWidth: true
                    Layout.preferredHeight: implicitHeight
                    colors: tokens
                    caption: qsTr("Parts of %1").arg(lane.name)
                    model: lanes
                    jobId: lane.jobId
                    runningColor: theme.charts[lane.seriesColor % theme.charts.length]
                }
                Text {
                    Layout.fillWidth: true
                    visible: text !== ""
                    text: lane.errorText
                    textFormat: Text.PlainText
                    font: tokens.small
                    color: tokens.error
                    wrapMode: Text.Wrap
                }
            }
        }

        LaneLegend {
            Layout.fillWidth: true
            visible: lanes.count > 0
            colors: tokens
            showsRunning: false
        }
    }
}
