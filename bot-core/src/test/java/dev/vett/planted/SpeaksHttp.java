package dev.vett.planted;

import java.net.http.HttpClient;

public final class SpeaksHttp {
    HttpClient client = HttpClient.newHttpClient();
}
