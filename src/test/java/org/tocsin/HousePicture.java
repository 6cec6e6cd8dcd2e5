package org.tocsin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The modules as one SVG picture. What stands higher uses what stands below it, modules as well as the rooms inside them;
 * the lines are the shortest ways, without those that follow from others.
 */
final class HousePicture {

    private static final int LINE = 26;
    private static final int GAP = 8;
    private static final int PAD = 12;
    private static final int TITLE = 24;
    private static final int BETWEEN = 56;
    private static final String LINE_PATH =
            "<path d=\"M%d %dV%dC%d %d %d %d %d %dV%d\" fill=\"none\" stroke=\"#9aa7b5\" stroke-width=\"1.5\"/>%n";

    private final House house;
    private final Map<String, Box> boxes = new TreeMap<>();
    private final StringBuilder drawn = new StringBuilder();
    private final int width;

    private HousePicture(House house) {
        this.house = house;
        this.width = house.modules().stream().mapToInt(this::width).max().orElse(0) + 2 * PAD;
    }

    /** @param row where the row of modules begins that it stands in, {@code rowEnd} where that ends */
    private record Box(int x, int y, int width, int height, int row, int rowEnd) {

        int middle() {
            return x + width / 2;
        }
    }

    static String of(House house) {
        return new HousePicture(house).draw();
    }

    private String draw() {
        int y = PAD;
        for (var layer : untangled()) {
            y += place(layer, y) + BETWEEN;
        }
        int height = y - BETWEEN + PAD;
        boxes.keySet().forEach(this::lines);
        boxes.forEach(this::module);
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="Helvetica, Arial, sans-serif" font-size="13">
                <title>Modules and rooms: what stands higher uses what stands below it</title>
                <rect width="100%%" height="100%%" fill="#ffffff"/>
                %s</svg>
                """.formatted(width, height, drawn);
    }

    /** Moves each module towards the middle of those it is joined to, so that few lines cross. */
    private List<List<String>> untangled() {
        var layers = house.modules().stream().<List<String>>map(ArrayList::new).toList();
        var places = new TreeMap<String, Double>();
        for (int sweep = 0; sweep < 4; sweep++) {
            for (var layer : layers) {
                if (sweep > 0) {
                    layer.sort(Comparator.comparing(module -> middle(module, places)));
                }
                layer.forEach(module -> places.put(module, (layer.indexOf(module) + 0.5) / layer.size()));
            }
        }
        return layers;
    }

    private double middle(String module, Map<String, Double> places) {
        return places.keySet().stream()
                .filter(other ->
                        house.next(module).contains(other) || house.next(other).contains(module))
                .mapToDouble(places::get)
                .average()
                .orElse(places.get(module));
    }

    /** @return the height of the highest box */
    private int place(List<String> layer, int y) {
        int x = (width - width(layer)) / 2;
        int highest = layer.stream().mapToInt(this::height).max().orElse(0);
        for (var module : layer) {
            int top = y + (highest - height(module)) / 2;
            boxes.put(module, new Box(x, top, width(module), height(module), y, y + highest));
            x += width(module) + BETWEEN;
        }
        return highest;
    }

    private int width(List<String> layer) {
        return layer.stream().mapToInt(this::width).sum() + (layer.size() - 1) * BETWEEN;
    }

    private int width(String module) {
        int rooms = house.rooms(module).stream()
                .mapToInt(row -> row.stream().mapToInt(HousePicture::roomWidth).sum() + (row.size() - 1) * GAP)
                .max()
                .orElse(0);
        return Math.max(rooms, module.length() * 9) + 2 * PAD;
    }

    private int height(String module) {
        var rows = house.rooms(module);
        return rows.size() == 1 && rows.get(0).size() == 1
                ? TITLE + PAD
                : TITLE + rows.size() * (LINE + GAP) + PAD - GAP;
    }

    private static int roomWidth(String room) {
        return label(room).length() * 7 + 18;
    }

    private static String label(String room) {
        return room.contains(".") ? room.substring(room.indexOf('.') + 1) : "(base)";
    }

    private void module(String module, Box box) {
        rect(box.x(), box.y(), box.width(), box.height(), "#f4f6f8", "#6b7785", 6);
        text(box.middle(), box.y() + 17, module, "bold", "#1d2733");
        var rows = house.rooms(module);
        if (rows.size() == 1 && rows.get(0).size() == 1) {
            return;
        }
        int y = box.y() + TITLE;
        for (var row : rows) {
            int x = box.x()
                    + (box.width()
                                    - row.stream()
                                            .mapToInt(HousePicture::roomWidth)
                                            .sum()
                                    - (row.size() - 1) * GAP)
                            / 2;
            for (var room : row) {
                rect(x, y, roomWidth(room), LINE, "#ffffff", "#b4bec9", 4);
                text(x + roomWidth(room) / 2, y + 17, label(room), "normal", "#1d2733");
                x += roomWidth(room) + GAP;
            }
            y += LINE + GAP;
        }
    }

    private void lines(String module) {
        var from = boxes.get(module);
        for (var used : house.next(module)) {
            var to = boxes.get(used);
            int half = (to.row() - from.rowEnd()) / 2;
            drawn.append(LINE_PATH.formatted(
                    from.middle(),
                    from.y() + from.height(),
                    from.rowEnd(),
                    from.middle(),
                    from.rowEnd() + half,
                    to.middle(),
                    to.row() - half,
                    to.middle(),
                    to.row(),
                    to.y()));
        }
    }

    private void rect(int x, int y, int width, int height, String fill, String stroke, int round) {
        drawn.append(String.format(
                "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"%d\" fill=\"%s\" stroke=\"%s\"/>%n",
                x, y, width, height, round, fill, stroke));
    }

    private void text(int x, int y, String words, String weight, String colour) {
        drawn.append(String.format(
                "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\" font-weight=\"%s\" fill=\"%s\">%s</text>%n",
                x, y, weight, colour, words));
    }
}
