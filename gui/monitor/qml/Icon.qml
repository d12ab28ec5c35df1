import Nephoscope.Theme

IconItem {
    property int side: 16

    width: side
    height: side
}
