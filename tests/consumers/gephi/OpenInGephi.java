// Opens files with Gephi's own importer and says what Gephi has then: java -cp gephi-toolkit.jar OpenInGephi.java
// FILE OUTPUT.jsonl [PICTURE.png ITERATIONS]. OUTPUT gets an object a line: issues of the report, nodes, edges.
// PICTURE is what Preview draws after so many iterations of ForceAtlas2.
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Element;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.io.exporter.api.ExportController;
import org.gephi.io.exporter.preview.PDFExporter;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.layout.plugin.forceAtlas2.ForceAtlas2;
import org.gephi.layout.plugin.forceAtlas2.ForceAtlas2Builder;
import org.gephi.preview.api.PreviewController;
import org.gephi.preview.api.PreviewProperties;
import org.gephi.preview.api.PreviewProperty;
import org.gephi.preview.types.EdgeColor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

public class OpenInGephi {
    private static <T> T service(Class<T> type) {
        return Lookup.getDefault().lookup(type);
    }

    public static void main(String[] arguments) throws IOException {
        ProjectController projects = service(ProjectController.class);
        projects.newProject();
        Workspace workspace = projects.getCurrentWorkspace();
        Container container = service(ImportController.class).importFile(new File(arguments[0]));
        GraphModel model = service(GraphController.class).getGraphModel(workspace);
        try (PrintWriter out = new PrintWriter(arguments[1], StandardCharsets.UTF_8)) {
            writeIssues(container, out); // processing clears them
            service(ImportController.class).process(container, new DefaultProcessor(), workspace);
            writeIssues(container, out);
            writeGraph(model.getGraph(), out);
        }
        if (arguments.length > 2) {
            layOut(model, Integer.parseInt(arguments[3]));
            draw(workspace, new File(arguments[2]));
        }
        System.exit(0); // services of the platform keep threads
    }

    private static void writeIssues(Container container, PrintWriter out) {
        container.getReport().close();
        for (Issue issue : container.getReport().getIssuesList(10000)) {
            out.println("{\"issue\":" + quote(issue.getLevel() + ": " + issue.getMessage()) + "}");
        }
    }

    private static void writeGraph(Graph graph, PrintWriter out) {
        for (Node node : graph.getNodes().toArray()) {
            Color color = node.getColor();
            out.println("{\"node\":" + quote(node.getId()) + ",\"label\":" + quote(node.getLabel())
                + ",\"color\":[" + color.getRed() + "," + color.getGreen() + "," + color.getBlue() + "]"
                + ",\"size\":" + node.size() + ",\"x\":" + node.x() + ",\"y\":" + node.y() + attributes(node) + "}");
        }
        for (Edge edge : graph.getEdges().toArray()) {
            out.println("{\"source\":" + quote(edge.getSource().getId()) + ",\"target\":" + quote(edge.getTarget().getId())
                + ",\"type\":" + quote(edge.getTypeLabel()) + ",\"directed\":" + edge.isDirected()
                + ",\"weight\":" + edge.getWeight() + attributes(edge) + "}");
        }
    }

    private static String attributes(Element element) {
        StringJoiner joined = new StringJoiner(",", ",\"attributes\":{", "}");
        for (Column column : element.getAttributeColumns()) {
            Object value = column.isProperty() ? null : element.getAttribute(column);
            if (value != null) {
                joined.add(quote(column.getTitle()) + ":" + json(value));
            }
        }
        return joined.toString();
    }

    private static String json(Object value) {
        if (value instanceof Number || value instanceof Boolean) {
            return value.toString();
        }
        if (value instanceof Object[]) {
            StringJoiner joined = new StringJoiner(",", "[", "]");
            for (Object part : (Object[]) value) {
                joined.add(json(part));
            }
            return joined.toString();
        }
        return quote(value);
    }

    private static String quote(Object value) {
        if (value == null) {
            return "null";
        }
        StringBuilder quoted = new StringBuilder("\"");
        for (char letter : value.toString().toCharArray()) {
            boolean plain = letter >= ' ' && letter <= '~' && letter != '"' && letter != '\\';
            quoted.append(plain ? String.valueOf(letter) : String.format("\\u%04x", (int) letter));
        }
        return quoted.append('"').toString();
    }

    private static void layOut(GraphModel model, int iterations) {
        ForceAtlas2 layout = new ForceAtlas2Builder().buildLayout();
        layout.setGraphModel(model);
        layout.resetPropertiesValues();
        layout.setBarnesHutOptimize(true);
        layout.setThreadsCount(1);
        layout.initAlgo();
        for (int iteration = 0; iteration < iterations && layout.canAlgo(); ++iteration) {
            layout.goAlgo();
        }
        layout.endAlgo();
    }

    private static void draw(Workspace workspace, File picture) throws IOException {
        PreviewProperties settings = service(PreviewController.class).getModel(workspace).getProperties();
        settings.putValue(PreviewProperty.SHOW_NODE_LABELS, false);
        settings.putValue(PreviewProperty.EDGE_CURVED, false);
        settings.putValue(PreviewProperty.EDGE_OPACITY, 20f);
        settings.putValue(PreviewProperty.EDGE_COLOR, new EdgeColor(EdgeColor.Mode.SOURCE));
        settings.putValue(PreviewProperty.NODE_BORDER_WIDTH, 0f);
        settings.putValue(PreviewProperty.BACKGROUND_COLOR, Color.WHITE);
        // The exporter of PNG asks for a screen, that of PDF does not.
        PDFExporter exporter = (PDFExporter) service(ExportController.class).getExporter("pdf");
        exporter.setPageSize(new PDRectangle(1600, 1200));
        exporter.setLandscape(false);
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        exporter.setOutputStream(page);
        exporter.setWorkspace(workspace);
        exporter.execute();
        try (PDDocument document = PDDocument.load(page.toByteArray())) {
            ImageIO.write(new PDFRenderer(document).renderImage(0), "png", picture);
        }
    }
}
