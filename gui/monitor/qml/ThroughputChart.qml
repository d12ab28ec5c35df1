import QtQuick
import QtCharts

// Bytes per second over the last minute. Points carry their own time: where nothing was measured,
// nothing is drawn.
Item {
    id: root
    required property var colors

    function fill() {
        throughput.fill(uploadArea.upperSeries, downloadArea.upperSeries)
        throughput.fill(uploadLine, downloadLine)
    }

    Connections {
        target: throughput
        function onSampled() { root.fill() }
    }
    Component.onCompleted: fill()

    ChartView {
        id: chart
        anchors.fill: parent
        // The chart keeps an outer margin of its own.
        anchors.margins: -8
        antialiasing: true
        legend.visible: false
        backgroundColor: "transparent"
        plotAreaColor: "transparent"
        animationOptions: ChartView.NoAnimation
        margins { left: 0; right: 0; top: 0; bottom: 0 }

        ValueAxis {
            id: timeAxis
            min: -60
            max: 0
            tickCount: 7
            labelFormat: "%d s"
            labelsColor: root.colors.helper
            labelsFont: root.colors.small
            gridVisible: false
            color: root.colors.axis
        }
        ValueAxis {
            id: rateAxis
            min: 0
            max: throughput.axisMaximum
            tickCount: throughput.tickCount
            labelFormat: throughput.axisFormat
            labelsColor: root.colors.helper
            labelsFont: root.colors.small
            gridLineColor: root.colors.grid
            color: root.colors.axis
            lineVisible: false
        }
        // Areas have no border: it would run along the axis and the edge as well. Lines draw the top.
        AreaSeries {
            id: uploadArea
            axisX: timeAxis
            axisY: rateAxis
            color: Qt.alpha(root.colors.uploadSeries, 0.16)
            borderWidth: 0
            borderColor: "transparent"
            upperSeries: LineSeries {}
        }
        AreaSeries {
            id: downloadArea
            axisX: timeAxis
            axisY: rateAxis
            color: Qt.alpha(root.colors.downloadSeries, 0.16)
            borderWidth: 0
            borderColor: "transparent"
            upperSeries: LineSeries {}
        }
        LineSeries {
            id: uploadLine
            axisX: timeAxis
            axisY: rateAxis
            color: root.colors.uploadSeries
            width: 2 * root.colors.stroke
        }
        LineSeries {
            id: downloadLine
            axisX: timeAxis
            axisY: rateAxis
            color: root.colors.downloadSeries
            width: 2 * root.colors.stroke
        }
    }
}
